import { topicTexts } from '../content/facts/topic-texts.ts';
import { termUsage } from '../content/terms/find-terms.ts';
import { getBook, oncePerBuild } from './book.ts';
import type { Term } from './glossary.ts';
import { hasNotes, readingOrder } from './navigation.ts';

/** The terms, and by term the ids of the pages that use it, in reading order. */
export interface TermsWithPages {
  terms: Term[];
  usage: Map<string, string[]>;
}

/** The terms with their pages, looked for once per build; in the dev server on every call. */
export const termsWithPages = oncePerBuild(findTerms);

async function findTerms(): Promise<TermsWithPages> {
  const { chapters, terms, bodies, facts, tables } = await getBook();
  const pages = chapters
    .flatMap(readingOrder)
    .map((page) => ({ ...page, body: bodies.get(page.id) ?? '' }))
    .filter((page) => hasNotes(page, page.body))
    // What a page only links to is not used on it.
    .map((page) => ({ ...page, body: page.body.replaceAll(/<Links>[^]*?<\/Links>/gu, '') }));
  return { terms, usage: termUsage(terms, topicTexts(pages, facts, tables)) };
}
