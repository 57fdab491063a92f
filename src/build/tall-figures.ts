import type { Problem } from '../content/problem.ts';
import { collectDiagrams, type Page } from '../diagrams/collect.ts';
import { readSvg } from '../diagrams/store.ts';
import { FIGURE_SCALE } from '../print/place-figures.ts';

/** Height of a drawing that fits a sheet under its caption, in mm (sheet-figures.css). */
const ROOM = 225;

const MM_IN_PX = 25.4 / 96;

/**
 * The drawings that are taller than a printed page, of which no part may be cut off or set smaller
 * than the others; `draw` gives the SVG of a key.
 */
export function tallFigures(
  pages: readonly Page[],
  draw: (key: string) => string = drawn,
): Problem[] {
  return collectDiagrams(pages).diagrams.flatMap(({ file, line, title, key }) => {
    const [, height = '0'] = /^<svg[^>]* height="([\d.]+)"/u.exec(draw(key)) ?? [];
    const printed = Math.round(Number(height) * FIGURE_SCALE * MM_IN_PX);
    if (printed <= ROOM) return [];
    return {
      file,
      line,
      found: `図「${title}」は、印刷すると高さ${printed} mmで、1ページに入りません`,
      expected: `高さ${ROOM} mmまでの図`,
      remedy: '段を減らすか横向き（LR）にするか、二つの図に分けてください',
    };
  });
}

function drawn(key: string): string {
  const stored = readSvg(key);
  return stored.state === 'whole' ? stored.svg : '';
}
