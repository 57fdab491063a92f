import type { Term } from '../content/glossary.ts';
import { standsIn } from './whole-word.ts';

/** The pages (by id, in the given order) on which each term or one of its aliases stands as a word of its own. */
export function termUsage(
  terms: readonly Pick<Term, 'term' | 'aliases'>[],
  pages: readonly { id: string; body: string }[],
): Map<string, string[]> {
  const texts = pages.map((page) => ({ id: page.id, text: page.body.replaceAll(/==|<[^>]*>/gu, '') }));
  return new Map(
    terms.map(({ term, aliases }) => {
      const names = [term, ...aliases];
      return [term, texts.filter(({ text }) => names.some((name) => standsIn(text, name))).map(({ id }) => id)];
    }),
  );
}
