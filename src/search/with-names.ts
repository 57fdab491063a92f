import { aliasesOf, titleTerms, type GlossaryTerm } from './aliases.ts';
import type { ExtractedPage } from './extract-page.ts';
import { placeNamed } from './places.ts';

/** Gives a page the other names of its terms: those of the title behind its first section, each entry’s behind the entry. */
export function withNames(glossary: readonly GlossaryTerm[]): (page: ExtractedPage) => ExtractedPage {
  const named = new Map(glossary.map((term) => [term.term, term]));
  const termsOf = titleTerms(glossary);
  return (page) => {
    const sections = page.sections.map((section, index) => {
      const own = section.term === undefined ? undefined : named.get(section.term);
      const terms = index === 0 ? termsOf(page.title) : own ? [own] : [];
      const place = placeNamed(index === 0 ? 'alias' : 'entryAlias');
      const names = terms.flatMap(aliasesOf).map((alias) => ({ text: alias.text, place, terms: [], alias }));
      return { ...section, blocks: [...section.blocks, ...names] };
    });
    return { ...page, sections };
  };
}
