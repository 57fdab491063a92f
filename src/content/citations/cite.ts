import type { Series, Sources } from './schema.ts';

/** A work that is cited: a numbered document or a named one. */
export interface Work {
  /** What it is called in citations, the same for all spellings: `RFC 7348`. */
  name: string;
  title: string;
  publisher: string;
  url?: string;
  /** Whether it tells of another text that was not read itself. */
  secondary?: true;
}

/** One place in one work. */
export interface Citation {
  work: Work;
  /** The place as it is written: `§4`, `付録F`, `「RAID」`. */
  part?: string;
  /** What of it is meant, or how it was checked: the text in the brackets at the end. */
  note?: string;
  /** Where it can be read: the place itself where the work has addresses for its sections. */
  url?: string;
}

/** A citation that was understood, or the piece of it that was not. */
export type Citing =
  | { ok: true; citations: Citation[] }
  | { ok: false; piece: string; reason: 'unknown' | 'untitled' | 'malformed' };

/**
 * Reads a citation: `RFC 3821 §4、§5.6.1、付録F`, `NIST SP 800-145 §2（IPA訳）`, `SNIA
 * Dictionary「RAID」、RFC 6325 要旨`. Pieces stand between 、; one that begins with §, 付録, 要旨 or 表題 is a
 * further place in the work before it.
 */
export function readCitation(text: string, sources: Sources): Citing {
  const citations: Citation[] = [];
  let current: KnownWork | undefined;
  for (const piece of splitPieces(text)) {
    const place = current && PLACE.exec(piece);
    if (current && place) {
      citations.push(cite(current, place[1], place[2]));
      continue;
    }
    const found = findWork(piece, sources);
    if (!found.ok) return { ok: false, piece, reason: found.reason };
    const rest = REST.exec(piece.slice(found.length));
    if (!rest) return { ok: false, piece, reason: 'malformed' };
    current = found;
    citations.push(cite(current, rest[1]?.trim(), rest[2]));
  }
  return { ok: true, citations };
}

/** A work with the addresses of its sections, where it has them. */
interface KnownWork {
  work: Work;
  series?: Series;
}

/** A place in a work, then a note in brackets. */
const PLACE = /^((?:§|付録|要旨|表題)[^（]*)(?:（(.*)）)?$/u;

/** After the name of a work: a place, or a title in 「」, then a note in brackets. */
const REST = /^((?:[ 「][^（]*)?)(?:（(.*)）)?$/u;

/** Cuts at 、 outside brackets. */
function splitPieces(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if ('（「'.includes(letter)) depth += 1;
    if ('）」'.includes(letter)) depth -= 1;
    if (letter === '、' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces.map((piece) => piece.trim());
}

type Found =
  ({ ok: true; length: number } & KnownWork) | { ok: false; reason: 'unknown' | 'untitled' };

/**
 * The work whose name a piece begins with, the longest name first, and how long that name is there.
 */
function findWork(piece: string, sources: Sources): Found {
  for (const series of sources.series) {
    const { name, publisher, url, titles } = series;
    const number = numberIn(piece, name);
    if (number === undefined) continue;
    const whole = name.replace('#', number);
    const title = titles[number];
    if (title === undefined) return { ok: false, reason: 'untitled' };
    const work = { name: whole, title, publisher, ...(url && { url: url.replace('#', number) }) };
    return { ok: true, work, series, length: whole.length };
  }
  const names = sources.works
    .flatMap((work) => [work.name, ...work.also].map((spelling) => ({ work, spelling })))
    .filter(({ spelling }) => piece.startsWith(spelling))
    .sort((a, b) => b.spelling.length - a.spelling.length);
  const [best] = names;
  if (!best) return { ok: false, reason: 'unknown' };
  const { name, title, publisher, url, secondary } = best.work;
  const work: Work = {
    name, title, publisher, ...(url && { url }), ...(secondary && { secondary }),
  };
  return { ok: true, work, length: best.spelling.length };
}

/** What stands for the `#` of a series: `7348` of `RFC #` in `RFC 7348 §5`. */
function numberIn(piece: string, name: string): string | undefined {
  const [before = '', after = ''] = name.split('#');
  const [digits = ''] =
    (piece.startsWith(before) && /^\d+/u.exec(piece.slice(before.length))) || [];
  const rest = piece.slice(before.length + digits.length);
  return digits && rest.startsWith(after) && !/^\d/u.test(rest.slice(after.length))
    ? digits
    : undefined;
}

function cite(
  { work, series }: KnownWork,
  part: string | undefined,
  note: string | undefined,
): Citation {
  const fragment = part && fragmentOf(series, part);
  const url = work.url && (fragment ? `${work.url}#${fragment}` : work.url);
  return { work, ...(part && { part }), ...(note && { note }), ...(url && { url }) };
}

/** Where in a document a place begins: that of `§2.3〜2.4` is `section-2.3`. */
function fragmentOf(series: Series | undefined, part: string): string | undefined {
  const [, section] = /^§(\d+(?:\.\d+)*)/u.exec(part) ?? [];
  const [, appendix] = /^付録([A-Z])/u.exec(part) ?? [];
  if (section) return series?.section?.replace('#', section);
  return appendix && series?.appendix?.replace('#', appendix);
}
