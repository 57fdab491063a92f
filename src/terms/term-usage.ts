import type { Term } from '../content/glossary.ts';

/** The pages (by id, in the given order) on which each term or one of its aliases stands. */
export function termUsage(
  terms: readonly Pick<Term, 'term' | 'aliases'>[],
  pages: readonly { id: string; body: string }[],
): Map<string, string[]> {
  const texts = pages.map((page) => ({ id: page.id, text: page.body.replaceAll(/==|<[^>]*>/gu, '') }));
  return new Map(
    terms.map(({ term, aliases }) => {
      const names = [term, ...aliases].map((name) => ({ name, pattern: patternOf(name) }));
      const uses = (text: string) => names.some(({ name, pattern }) => text.includes(name) && pattern.test(text));
      return [term, texts.filter(({ text }) => uses(text)).map(({ id }) => id)];
    }),
  );
}

/** Finds a name in a text; a Latin name only as a whole word, so that FC is not found in FCoE. */
function patternOf(name: string): RegExp {
  const head = /^[\dA-Za-z]/u.test(name) ? '(?<![\\dA-Za-z])' : '';
  const tail = /[\dA-Za-z]$/u.test(name) ? '(?![\\dA-Za-z])' : '';
  return new RegExp(head + RegExp.escape(name) + tail, 'u');
}
