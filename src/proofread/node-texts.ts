import type { PageSource } from './page-source.ts';

/** The words of each node of the notes as the pages have them, corrections included, without marks; by the node's id. */
export function nodeTexts(pages: readonly Pick<PageSource, 'text'>[]): Map<string, string> {
  const lines = pages.flatMap(({ text }) => text.split(/\r?\n/u));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, text, id] = /^\s*(?:[-#]+ )?(.*) \^(n[0-9a-z]{5}(?:-\d+)?)$/u.exec(line) ?? [];
      return text !== undefined && id !== undefined ? [[id, text.replaceAll(/<\/?Fix\b[^>]*>|==/gu, '')]] : [];
    }),
  );
}
