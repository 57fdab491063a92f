import type { DefinedTermSet, WithContext } from 'schema-dts';
import type { Term } from '../content/glossary.ts';
import { termId } from '../content/terms/term-entry.ts';

/** All terms of the glossary (schema.org as JSON-LD); `url` is the glossary's address. */
export function linkedTerms(
  name: string,
  terms: readonly Omit<Term, 'at'>[],
  url: string,
): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name,
    url,
    inLanguage: 'ja',
    hasDefinedTerm: terms.map(({ term, expansion, japanese, aliases, definition }) => ({
      '@type': 'DefinedTerm',
      name: term,
      alternateName: [...new Set([expansion, japanese, ...aliases])].filter(
        (other) => other !== '' && other !== term,
      ),
      description: definition,
      url: `${url}#${termId(term)}`,
    })),
  };
}
