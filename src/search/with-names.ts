import { aliasesOf, termsOfTitle, type GlossaryTerm } from './aliases.ts';
import type { ExtractedPage } from './extract-page.ts';
import { placeNamed } from './places.ts';

/** A page with the other names of its terms: those of the title behind its first section, each entry’s behind the entry. */
export function withNames(page: ExtractedPage, glossary: readonly GlossaryTerm[]): ExtractedPage {
  const named = new Map(glossary.map((term) => [term.term, term]));
  const sections = page.sections.map((section, index) => {
    const own = section.term === undefined ? undefined : named.get(section.term);
    const terms = index === 0 ? termsOfTitle(page.title, glossary) : own ? [own] : [];
    const place = placeNamed(index === 0 ? 'alias' : 'entryAlias');
    const names = terms.flatMap(aliasesOf).map((alias) => ({ text: alias.text, place, terms: [], alias }));
    return { ...section, blocks: [...section.blocks, ...names] };
  });
  return { ...page, sections };
}
