import { collectDiagrams, type Page } from './collect.ts';
import { BROWSER_REMEDIES, findBrowser } from './find-browser.ts';
import { diagramKey } from './key.ts';
import { closeBrowser, renderDiagrams, type PlacedDiagram } from './render.ts';
import { readSvg, REASONS, svgPath, writeSvg } from './store.ts';

/**
 * SVG text of a diagram for the site's build: from the store, else drawn and stored on the spot.
 * Rejects with a Japanese message that starts with `file:line`: what Mermaid said, or, without a
 * browser, the three ways to one.
 */
export async function ensureDiagram(diagram: PlacedDiagram): Promise<string> {
  const key = diagramKey(diagram);
  const stored = readSvg(key);
  if (stored.state === 'whole') return stored.svg;
  // A build asks for several pages at once; two with the same diagram share one drawing.
  const drawing = running.get(key) ?? drawNow(key, diagram).finally(() => running.delete(key));
  running.set(key, drawing);
  return drawing;
}

/**
 * Draws every diagram of the pages that is not in the store yet, and returns what stood in the way:
 * a message for each that could not be drawn, with file, line and remedy. Nothing missing → no
 * browser.
 */
export async function drawMissing(pages: readonly Page[]): Promise<string[]> {
  const messages = new Set<string>();
  for (const diagram of collectDiagrams(pages).diagrams) {
    await ensureDiagram(diagram).catch((error: unknown) => {
      messages.add(error instanceof Error ? error.message : String(error));
    });
  }
  await closeBrowser();
  return [...messages];
}

const running = new Map<string, Promise<string>>();

async function drawNow(key: string, diagram: PlacedDiagram): Promise<string> {
  const { file, line, title } = diagram;
  const stored = readSvg(key);
  if (stored.state === 'whole') return stored.svg;
  const what = `${file}:${line} 図「${title}」${REASONS[stored.state]}`;
  if (!findBrowser()) throw new Error(`${what}（${key}.svg）。\n${BROWSER_REMEDIES}`);
  // Whoever keeps the files should hear of it, though it is drawn anew.
  if (stored.state === 'foreign') {
    console.warn(`${what}（${svgPath(key)} の「${stored.part}」）。描き直します。`);
  }
  const [result] = await renderDiagrams([diagram]);
  if (!result?.ok) throw new Error(result?.problem);
  writeSvg(key, result.svg);
  return result.svg;
}
