import { nodeLines } from '../content/node-lines.ts';
import type { PageSource } from './page-source.ts';

/** The words of each node of the notes as the pages have them, corrections included, without marks; by the node's id. */
export function nodeTexts(pages: readonly Pick<PageSource, 'text'>[]): Map<string, string> {
  const lines = pages.flatMap(({ text }) => nodeLines(text));
  return new Map(lines.map(({ id, text }) => [id, text.replaceAll(/<\/?Fix\b[^>]*>|==/gu, '')]));
}
