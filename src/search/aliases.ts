import { fold } from './fold.ts';

/** What the index needs of a glossary entry. */
export type GlossaryTerm = {
  term: string;
  expansion: string;
  japanese: string;
  /** In hiragana. */
  reading: string;
  aliases: readonly string[];
};

/** Another name of a term: what a reader may type to find it. */
export type Alias = { text: string; term: string; sort: 'alias' | 'reading' | 'expansion' };

/** Another name as it is searched for: names are compared whole, so spaces mean nothing in them. */
export const foldName = (name: string): string => fold(name).text.replaceAll(' ', '');

/** All other names of a term, without those that fold to the term itself or to one before. */
export function aliasesOf({ term, expansion, japanese, reading, aliases }: GlossaryTerm): Alias[] {
  const seen = new Set([foldName(term), '']);
  const names: Alias[] = [
    ...aliases.map((text) => ({ text, term, sort: 'alias' as const })),
    { text: expansion, term, sort: 'expansion' },
    { text: japanese, term, sort: 'alias' },
    { text: reading, term, sort: 'reading' },
  ];
  return names.filter(({ text }) => {
    const folded = foldName(text);
    const fresh = !seen.has(folded);
    seen.add(folded);
    return fresh;
  });
}

/**
 * Tells of any title the terms that its page is about: those that it names, in whole (`FCIP`) or before or after the “：”
 * (`FCIP：Fibre Channel over TCP/IP`).
 */
export function titleTerms(glossary: readonly GlossaryTerm[]): (title: string) => GlossaryTerm[] {
  const named = glossary.map((term) => [foldName(term.term), term] as const);
  return (title) => {
    const names = new Set([title, ...title.split(/[：:]/)].map(foldName));
    return named.filter(([name]) => names.has(name)).map(([, term]) => term);
  };
}
