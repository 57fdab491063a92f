import { foldName } from '../fold.ts';
import type { Alias } from '../page-text.ts';
import type { ExtractedPage } from './extract-page.ts';

/** What the index needs of a glossary entry. */
export type GlossaryTerm = {
  term: string;
  expansion: string;
  japanese: string;
  /** In hiragana. */
  reading: string;
  aliases: readonly string[];
};

/**
 * Gives a page the other names of its terms: those of the title behind its first section, each
 * entry’s behind it.
 */
export function withNames(
  glossary: readonly GlossaryTerm[],
): (page: ExtractedPage) => ExtractedPage {
  const termsOf = titleTerms(glossary);
  return (page) => {
    const sections = page.sections.map((section, index) => {
      const own = glossary.filter(({ term }) => term === section.term);
      const place = index === 0 ? ('alias' as const) : ('entryAlias' as const);
      const names = (index === 0 ? termsOf(page.title) : own)
        .flatMap(aliasesOf)
        .map(({ text, ...alias }) => ({ text, place, terms: [], alias }));
      return { ...section, blocks: [...section.blocks, ...names] };
    });
    return { ...page, sections };
  };
}

/** All other names of a term, without those that fold to the term itself or to one before. */
export function aliasesOf({
  term,
  expansion,
  japanese,
  reading,
  aliases,
}: GlossaryTerm): (Alias & { text: string })[] {
  const names = [
    ...aliases.map((text) => ({ text, term, sort: 'alias' as const })),
    { text: expansion, term, sort: 'expansion' as const },
    { text: japanese, term, sort: 'alias' as const },
    { text: reading, term, sort: 'reading' as const },
  ];
  const folded = [term, ...names.map(({ text }) => text)].map(foldName);
  return names.filter((_, i) => folded[i + 1] !== '' && folded.indexOf(folded[i + 1]!) === i + 1);
}

/**
 * Tells of any title the terms that its page is about: those that it names, in whole (`FCIP`) or
 * before or after the “：” (`FCIP：Fibre Channel over TCP/IP`).
 */
export function titleTerms(glossary: readonly GlossaryTerm[]): (title: string) => GlossaryTerm[] {
  const named = glossary.map((term) => [foldName(term.term), term] as const);
  return (title) => {
    const names = new Set([title, ...title.split(/[：:]/)].map(foldName));
    return named.filter(([name]) => names.has(name)).map(([, term]) => term);
  };
}
