import type { Cited } from '../content/facts/schemas.ts';
import { readCitation } from '../content/citations/cite.ts';
import { numberReferences, type Reference, type Trust } from '../content/citations/references.ts';
import { getBook, type Book } from './book.ts';
import { readingOrder, type PageInfo } from './navigation.ts';
import { frameSources, framesOf } from './supplements.ts';

/** A work with every place in it that the book cites. */
export interface CitedWork {
  reference: Reference;
  trust: Trust;
  /** The pages that lean on it, in reading order. */
  pages: PageInfo[];
}

/**
 * Every work that the book cites: RFCs by their number, then the others in the order of their use.
 */
export async function allSources(): Promise<CitedWork[]> {
  const book = await getBook();
  const { sources } = book;
  const works = new Map<string, { cited: Cited[]; pages: PageInfo[] }>();
  for (const { page, cited } of citationsByPage(book)) {
    const citing = readCitation(cited.cite, sources);
    for (const { work, part } of citing.ok ? citing.citations : []) {
      const entry = works.get(work.name) ?? { cited: [], pages: [] };
      for (const place of placesIn(part))
        entry.cited.push({ cite: work.name + place, verified: cited.verified });
      if (!entry.pages.includes(page)) entry.pages.push(page);
      works.set(work.name, entry);
    }
  }
  return [...works.values()]
    .flatMap(({ cited, pages }): CitedWork[] => {
      const all = cited.map(({ cite }) => ({ cite, verified: true }));
      const [reference] = numberReferences([all], sources).references;
      const [backing] = numberReferences([cited], sources).backings;
      if (!reference || !backing) return [];
      const places = reference.places.toSorted((a, b) => order.compare(a.part, b.part));
      return [{ reference: { ...reference, places }, trust: backing.trust, pages }];
    })
    .sort((a, b) => rank(a.reference.work) - rank(b.reference.work));
}

/** Two titles in one citation, 「甲」「乙」, are two places, one of which may be cited elsewhere too. */
function placesIn(part = ''): string[] {
  return part.split(/(?<=」)(?=「)/u).map((place) => (/^[^「]/u.test(place) ? ` ${place}` : place));
}

const order = new Intl.Collator('ja', { numeric: true });

/** What each page cites: in its facts and tables, its frames, its numbers and its corrections. */
function citationsByPage(book: Book): { page: PageInfo; cited: Cited }[] {
  return book.chapters.flatMap(readingOrder).flatMap((page) => {
    const { points = [], confusions = [], tables = [] } = book.facts.get(page.id) ?? {};
    const shown = tables.flatMap((id) => book.tables.get(id) ?? []);
    const drawn = framesOf(book, page).map(frameSources);
    const counted = book.numbers.filter(({ chapter, topic }) => `${chapter}/${topic}` === page.id);
    const fixed = page.errata.flatMap((id) => book.errata.get(id) ?? []);
    const stated = [...points, ...shown, ...confusions, ...drawn, ...counted];
    return [
      ...stated.flatMap(({ sources }) => sources),
      ...fixed.map(({ source, verified }) => ({ cite: source, verified })),
    ].map((cited) => ({ page, cited }));
  });
}

/** RFC 894 before RFC 3176, then what has no number, then what is no document at all. */
function rank({ name, publisher }: Reference['work']): number {
  const [, number] = /^RFC (\d+)$/u.exec(name) ?? [];
  if (number) return Number(number);
  return Number.MAX_SAFE_INTEGER - (publisher === '―' ? 0 : 1);
}
