import { getCollection } from 'astro:content';
import type { Cited } from '../facts/schemas.ts';
import { frameSources } from '../frames/frame-sources.ts';
import { readCitation } from '../sources/cite.ts';
import { numberReferences, type Reference, type Trust } from '../sources/references.ts';
import { getBook } from './book.ts';
import { readingOrder, type PageInfo } from './navigation.ts';
import { getStudyData } from './study.ts';

/** A work with every place in it that the book cites. */
export interface CitedWork {
  reference: Reference;
  trust: Trust;
  /** The pages that lean on it, in reading order. */
  pages: PageInfo[];
}

/** Every work that the book cites: RFCs by their number, then the others in the order of their use. */
export async function allSources(): Promise<CitedWork[]> {
  const { sources } = await getStudyData();
  const uses = await citationsByPage();
  const works = new Map<string, { cited: Cited[]; pages: PageInfo[] }>();
  for (const { page, cited } of uses) {
    const citing = readCitation(cited.cite, sources);
    for (const { work, part } of citing.ok ? citing.citations : []) {
      const entry = works.get(work.name) ?? { cited: [], pages: [] };
      for (const place of placesIn(part)) entry.cited.push({ cite: work.name + place, verified: cited.verified });
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
async function citationsByPage(): Promise<{ page: PageInfo; cited: Cited }[]> {
  const { chapters, frames: shownFrames } = await getBook();
  const { tables, numbers, frames } = await getStudyData();
  const facts = new Map((await getCollection('facts')).map(({ id, data }) => [id, data]));
  const errata = new Map((await getCollection('errata')).map(({ data }) => [data.id, data]));
  return chapters.flatMap(readingOrder).flatMap((page) => {
    const own = facts.get(page.id);
    const shown = own?.tables.flatMap((id) => tables.get(id) ?? []) ?? [];
    const counted = numbers.filter(({ chapter, topic }) => `${chapter}/${topic}` === page.id);
    const drawn = (shownFrames.get(page.id) ?? []).flatMap((id) => frames.get(`${page.chapter}/${id}`) ?? []).map(frameSources);
    const stated = [...(own?.points ?? []), ...shown, ...(own?.confusions ?? []), ...drawn, ...counted].flatMap(({ sources }) => sources);
    const fixed = page.errata.flatMap((id) => errata.get(id) ?? []).map(({ source, verified }) => ({ cite: source, verified }));
    return [...stated, ...fixed].map((cited) => ({ page, cited }));
  });
}

/** RFC 894 before RFC 3176, then what has no number, then what is no document at all. */
function rank({ name, publisher }: Reference['work']): number {
  const [, number] = /^RFC (\d+)$/u.exec(name) ?? [];
  if (number) return Number(number);
  return Number.MAX_SAFE_INTEGER - (publisher === '―' ? 0 : 1);
}
