import { extractPage } from '../src/search/index/extract-page.ts';
import { built, htmlOf } from './dist.ts';

/** The pages that the search knows. */
export const pages = built.pages
  .map((page) => extractPage(htmlOf(built, page).toString()))
  .filter((page) => page !== undefined);

/** A page of a topic. */
export const topic = pages.find(({ kind }) => kind === 'topic')!;

/** Its title without what stands behind the colon. */
export const name = topic.title.split('：')[0]!;

/** A word that stands in the text of several pages and in no title. */
export const common = 'カプセル化';
