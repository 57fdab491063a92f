import { collectDiagrams } from '../diagrams/collect.ts';
import { closeBrowser, ensureDiagram } from '../diagrams/ensure.ts';
import type { SourceFile } from '../content/source-file.ts';

/**
 * Draws, before the site is built, every diagram that is not in the store yet, and returns what stood in the way:
 * a message for each diagram that could not be drawn, with file, line and remedy. Nothing missing → no browser is started.
 */
export async function drawMissing(pages: readonly SourceFile[]): Promise<string[]> {
  const { diagrams } = collectDiagrams(pages);
  const messages = new Set<string>();
  for (const diagram of diagrams) {
    await ensureDiagram(diagram).catch((reason: unknown) => messages.add(reason instanceof Error ? reason.message : String(reason)));
  }
  await closeBrowser();
  return [...messages];
}
