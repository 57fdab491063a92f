import type { Term } from '../../content/glossary.ts';
import { showsReading, termId } from '../../content/terms/term-entry.ts';
import { standsIn } from '../../content/terms/whole-word.ts';
import type { TermNote } from './note.ts';

/** A page as far as terms may belong to it. */
export interface TermPage {
  title: string;
  /** The lines of the outline on it, of a chapter whose lines the glossary counts. */
  lines: ReadonlySet<number>;
  /** Whether a term or one of its other names is used there. */
  uses: (term: string) => boolean;
}

type Entry = Omit<Term, 'at'>;

/**
 * The terms as notes, in reading order. Each belongs to one page of `pages` (in reading order), its
 * `place`: the one that is called like it, else the one with most of its lines, else the first that
 * uses it. Terms in `general`, and those that no page uses, are not learned.
 */
export function termNotes(
  terms: readonly Entry[],
  pages: readonly TermPage[],
  general: ReadonlySet<string>,
): TermNote[] {
  const placed = terms.flatMap((entry) => {
    const place = general.has(entry.term) ? -1 : placeOf(entry, pages);
    const page = pages[place];
    return page ? [{ entry, place, rank: rankOn(page, entry) }] : [];
  });
  placed.sort(
    (one, other) =>
      one.place - other.place ||
      one.rank - other.rank ||
      order.compare(one.entry.term, other.entry.term),
  );
  return placed.map(({ entry, place }) => noteOf(entry, place));
}

function noteOf(entry: Entry, place: number): TermNote {
  const { term, expansion, japanese, definition } = entry;
  return {
    kind: 'term',
    key: termId(term),
    place,
    term,
    reading: showsReading(entry) ? entry.reading : '',
    expansion: sameLetters(expansion, term) ? '' : expansion,
    short: isShort(term, expansion),
    japanese: sameLetters(japanese, term) ? '' : japanese,
    meaning: definition,
  };
}

const order = new Intl.Collator('ja');

function placeOf(entry: Entry, pages: readonly TermPage[]): number {
  const named = pages.findIndex((page) => isNamedBy(page, entry));
  if (named >= 0) return named;
  const counts = pages.map(
    (page) => entry.outline_lines.filter((line) => page.lines.has(line)).length,
  );
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : pages.findIndex(({ uses }) => uses(entry.term));
}

/**
 * On its page comes first what the page is called like, then the others as the notes bring them,
 * then what only supplements use.
 */
function rankOn(page: TermPage, entry: Entry): number {
  const lines = entry.outline_lines.filter((line) => page.lines.has(line));
  return isNamedBy(page, entry) ? 0 : Math.min(...lines, Number.MAX_SAFE_INTEGER);
}

function isNamedBy({ title }: TermPage, { term, aliases }: Entry): boolean {
  return [term, ...aliases].includes(title);
}

/** FCIP is short for its expansion; フローエントリ, OpenFlow and 802.1Q are not, nor IP-SAN for IP SAN. */
function isShort(term: string, expansion: string): boolean {
  return (
    /^[\w/-]+$/u.test(term) &&
    expansion.includes(' ') &&
    !sameLetters(term, expansion) &&
    !standsIn(expansion, term)
  );
}

function sameLetters(one: string, other: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[\s・-]/gu, '');
  return fold(one) === fold(other);
}
