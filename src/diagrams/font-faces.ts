import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT } from './config.ts';

let faces: string | undefined;

/** CSS with the font of all drawings inside, in both weights, so that a drawing is the same on every machine. */
export function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  faces ??= (['latin', 'japanese'] as const).flatMap((subset) => [400, 700].map((weight) => {
    const file = readFileSync(resolve(`@fontsource/noto-sans-jp/files/noto-sans-jp-${subset}-${weight}-normal.woff2`));
    const source = `url(data:font/woff2;base64,${file.toString('base64')}) format('woff2')`;
    return `@font-face{font-family:'${FONT[subset]}';font-weight:${weight};${FONT.line};src:${source}}`;
  })).join('');
  return faces;
}
