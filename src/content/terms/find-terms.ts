import { isWholeWord, standsIn } from './whole-word.ts';

/** A stretch of text; with `term` it names that term of the glossary. */
export interface TermPart {
  text: string;
  term?: string;
}

/**
 * Finds the terms of the glossary in a text. A term counts once: it is told at its first place and
 * added to `done`, and terms that are in `done` are passed over.
 */
export type TermFinder = (text: string, done: Set<string>) => TermPart[];

/** The glossary as far as linking goes. */
export interface LinkableTerms {
  terms: readonly { term: string; aliases: readonly string[] }[];
  /** Terms that are too general to be linked in the text. */
  general: readonly string[];
}

/** Makes a finder for a glossary: the longest name wins, and no name is found inside a word. */
export function createTermFinder(glossary: LinkableTerms['terms']): TermFinder {
  const names = glossary
    .flatMap(({ term, aliases }) => [term, ...aliases].map((name) => ({ name, term })))
    .sort((a, b) => b.name.length - a.name.length);
  const byLetter = Map.groupBy(names, ({ name }) => name.charAt(0));
  return (text, done) => {
    const parts: TermPart[] = [];
    let told = 0;
    let at = 0;
    while (at < text.length) {
      const found = byLetter
        .get(text.charAt(at))
        ?.find(({ name }) => text.startsWith(name, at) && isWholeWord(text, at, at + name.length));
      if (!found) {
        at += 1;
        continue;
      }
      const end = at + found.name.length;
      // Two links side by side would read as one.
      const touches = parts.at(-1)?.term !== undefined && told === at;
      if (!done.has(found.term) && !touches) {
        if (at > told) parts.push({ text: text.slice(told, at) });
        parts.push({ text: found.name, term: found.term });
        done.add(found.term);
        told = end;
      }
      at = end;
    }
    if (told < text.length) parts.push({ text: text.slice(told) });
    return parts;
  };
}

/** The pages (their ids, in order) on which each term, or one of its aliases, stands as a word. */
export function termUsage(
  terms: LinkableTerms['terms'],
  pages: readonly { id: string; body: string }[],
): Map<string, string[]> {
  const texts = pages.map(({ id, body }) => ({ id, text: body.replaceAll(/==|<[^>]*>/gu, '') }));
  return new Map(
    terms.map(({ term, aliases }) => {
      const names = [term, ...aliases];
      const used = texts.filter(({ text }) => names.some((name) => standsIn(text, name)));
      return [term, used.map(({ id }) => id)];
    }),
  );
}
