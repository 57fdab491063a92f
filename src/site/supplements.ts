import type { Cited, Comparison, FactTable } from '../content/facts/schemas.ts';
import type { Frame } from '../content/figures/schemas.ts';
import { numberReferences, type Backing, type Reference } from '../content/citations/references.ts';
import { createTermFinder } from '../content/terms/find-terms.ts';
import { linkedTermIds, markedHtml } from '../content/terms/marked-text.ts';
import { termId } from '../content/terms/term-entry.ts';
import { getBook, type Book } from './book.ts';
import { href } from './href.ts';
import type { PageInfo } from './navigation.ts';

/** A statement as HTML, with what backs it. */
export interface Statement {
  html: string;
  backing: Backing;
}

/** What stands around the notes of a topic. */
export interface Supplements {
  points: Statement[];
  /** Whether numbers of the topic stand in the list of numbers to memorise. */
  numbers: boolean;
  tables: { table: FactTable; backing: Backing }[];
  /** `other` is the topic that is mixed up with this one. */
  confusions: (Statement & { other?: PageInfo })[];
  /** The comparison pages that settle the confusions. */
  comparisons: { id: string; title: string }[];
  seeAlso: { page: PageInfo; reason: string }[];
  /** The numbered sources of all of these, and those of its frames by their ids. */
  references: Reference[];
  frames: Map<string, Backing>;
}

/**
 * The supplements of a topic, ready to be shown; undefined for a page without them. Terms that
 * `notes`, the built text of the page, links already are not linked again.
 */
export async function supplementsOf(
  page: PageInfo,
  notes: string,
): Promise<Supplements | undefined> {
  const book = await getBook();
  const facts = book.facts.get(page.id);
  if (!facts) return undefined;
  const topic = (slug = '') => book.pages.get(`${page.chapter}/${slug}`);
  const html = htmlOf(book, `${page.title}\n${page.expansion ?? ''}`, notes);
  const tables = facts.tables.flatMap((id) => book.tables.get(id) ?? []);
  const frames = framesOf(book, page);
  const backed = backUp([facts.points, tables, facts.confusions, frames.map(frameSources)], book);
  const [points = [], shown = [], confusions = [], drawn = []] = backed.backings;
  return {
    points: facts.points.map(({ text }, index) => ({ html: html(text), backing: points[index]! })),
    numbers: book.numbers.some((number) => `${number.chapter}/${number.topic}` === page.id),
    tables: tables.map((table, index) => ({ table, backing: shown[index]! })),
    confusions: facts.confusions.map(({ text, with: slug }, index) => {
      const other = slug === undefined ? undefined : topic(slug);
      return { html: html(text), backing: confusions[index]!, ...(other && { other }) };
    }),
    comparisons: book.comparisons.filter(({ id }) =>
      facts.confusions.some(({ compare }) => compare === id),
    ),
    seeAlso: facts.see_also.flatMap(({ topic: slug, reason }) => {
      const other = topic(slug);
      return other ? [{ page: other, reason }] : [];
    }),
    references: backed.references,
    frames: new Map(frames.map(({ id }, index) => [id, drawn[index]!])),
  };
}

/** What a comparison page shows. */
export interface ComparisonView {
  topics: PageInfo[];
  /** How to tell them apart, step by step, as HTML. */
  decide: string[];
  tables: Supplements['tables'];
  confusions: Supplements['confusions'];
  references: Reference[];
}

/** Gathers for a comparison its tables, its topics and the confusions that it settles. */
export async function comparisonView(
  comparison: Comparison & { chapter: string },
): Promise<ComparisonView> {
  const book = await getBook();
  const html = htmlOf(book, comparison.title);
  const ids = comparison.topics.map((slug) => `${comparison.chapter}/${slug}`);
  const tables = comparison.tables.flatMap((id) => book.tables.get(id) ?? []);
  const confusions = ids
    .flatMap((id) => book.facts.get(id)?.confusions ?? [])
    .filter(({ compare }) => compare === comparison.id);
  const { references, backings: [shown = [], settled = []] } = backUp([tables, confusions], book);
  return {
    topics: ids.flatMap((id) => book.pages.get(id) ?? []),
    decide: comparison.decide.map(html),
    tables: tables.map((table, index) => ({ table, backing: shown[index]! })),
    confusions: confusions.map(({ text }, index) => ({
      html: html(text),
      backing: settled[index]!,
    })),
    references,
  };
}

/** The frames that a page shows. */
export function framesOf({ frames, frameData }: Book, { id, chapter }: PageInfo): Frame[] {
  return (frames.get(id) ?? []).flatMap((frame) => frameData.get(`${chapter}/${frame}`) ?? []);
}

/** Where the sizes of a frame come from, each source once. */
export function frameSources({ parts }: Frame): { sources: Cited[] } {
  const all = parts.flatMap(({ sources, fields = [] }) => [
    ...sources,
    ...fields.flatMap((field) => field.sources ?? []),
  ]);
  return { sources: [...new Map(all.map((cited) => [cited.cite, cited])).values()] };
}

/** Numbers the sources of several lists of statements through; a backing for each statement. */
function backUp(lists: readonly (readonly { sources: Cited[] }[])[], { sources }: Book) {
  const cited = lists.flat().map((statement) => statement.sources);
  const { references, backings } = numberReferences(cited, sources);
  const rest = [...backings];
  return { references, backings: lists.map(({ length }) => rest.splice(0, length)) };
}

/**
 * Makes HTML of texts with words to learn. Terms of the glossary are linked, each once, none that
 * is general, that the subject names, or that `notes` links already.
 */
function htmlOf({ terms, general }: Book, subject: string, notes = ''): (text: string) => string {
  const linked = linkedTermIds(notes);
  const known = terms.filter(({ term }) => linked.has(termId(term))).map(({ term }) => term);
  const done = new Set([...general, ...known]);
  const find = createTermFinder(terms);
  find(subject, done);
  return (text) => markedHtml(text, href, (part) => find(part, done));
}
