import { getCollection } from 'astro:content';
import { topicTexts } from '../facts/topic-texts.ts';
import { termUsage } from '../terms/find-terms.ts';
import { getBook } from './book.ts';
import { hasNotes } from './has-notes.ts';
import { readingOrder } from './navigation.ts';
import { getStudyData } from './study.ts';
import type { Term } from './glossary.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The terms of the glossary, and by term the ids of the pages with notes that use it, in reading order. */
export interface TermsWithPages {
  terms: Term[];
  usage: Map<string, string[]>;
}

/** The terms with their pages, looked for once per build; in the dev server on every call. */
export const termsWithPages = oncePerBuild(findTerms);

async function findTerms(): Promise<TermsWithPages> {
  const { chapters } = await getBook();
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  const bodies = new Map((await getCollection('pages')).map((entry) => [entry.id, entry.body ?? '']));
  const pages = chapters
    .flatMap(readingOrder)
    .map((page) => ({ ...page, body: bodies.get(page.id) ?? '' }))
    .filter((page) => hasNotes(page, page.body))
    // What a page only links to is not used on it.
    .map((page) => ({ ...page, body: page.body.replaceAll(/<Links>[^]*?<\/Links>/gu, '') }));
  const facts = new Map((await getCollection('facts')).map(({ id, data }) => [id, data]));
  const { tables } = await getStudyData();
  const texts = topicTexts(pages, facts, tables);
  return { terms, usage: termUsage(terms, texts) };
}
