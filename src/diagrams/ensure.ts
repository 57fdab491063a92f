import { BROWSER_REMEDIES, findBrowser } from './find-browser.ts';
import { diagramKey } from './key.ts';
import { renderDiagrams, type PlacedDiagram } from './render.ts';
import { readSvg, writeSvg } from './store.ts';

export { closeBrowser } from './render.ts';

/**
 * SVG text of a diagram for the site's build: from the store, else drawn and stored on the spot. Rejects with a
 * Japanese message that starts with `file:line`: what Mermaid said, or, without a browser, the three ways to one.
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

const running = new Map<string, Promise<string>>();

async function drawNow(key: string, diagram: PlacedDiagram): Promise<string> {
  if (!findBrowser()) {
    const { file, line, title } = diagram;
    throw new Error(`${file}:${line} 図「${title}」がまだ描かれていません（${key}.svg）。\n${BROWSER_REMEDIES}`);
  }
  const [result] = await renderDiagrams([diagram]);
  if (!result?.ok) throw new Error(result?.problem);
  writeSvg(key, result.svg);
  return result.svg;
}
