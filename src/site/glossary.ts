import type { Term as Entry } from '../content/glossary.ts';

/** A term as the site shows it. */
export type Term = Omit<Entry, 'at'>;

/** Terms under one letter of the index: あ, か, … わ, then A–Z. */
export interface GlossaryGroup {
  label: string;
  terms: Term[];
}

/** The rows of the syllabary with every kana that belongs to each. */
const ROWS: readonly (readonly [label: string, kana: string])[] = [
  ['あ', 'ぁあぃいぅうぇえぉおゔ'],
  ['か', 'かがきぎくぐけげこご'],
  ['さ', 'さざしじすずせぜそぞ'],
  ['た', 'ただちぢっつづてでとど'],
  ['な', 'なにぬねの'],
  ['は', 'はばぱひびぴふぶぷへべぺほぼぽ'],
  ['ま', 'まみむめも'],
  ['や', 'ゃやゅゆょよ'],
  ['ら', 'らりるれろ'],
  ['わ', 'ゎわをん'],
];

/**
 * Groups the glossary for its index: terms that begin with a Latin letter or digit under A–Z by
 * their spelling, all others in あかさたな order by their reading. Empty groups are left out.
 */
export function groupGlossary(terms: readonly Term[]): GlossaryGroup[] {
  const latin = terms.filter((term) => isLatin(term.term));
  const kana = terms.filter((term) => !isLatin(term.term));
  const rows = ROWS.map(([label, letters]) => ({
    label,
    terms: kana.filter((term) => letters.includes(term.reading.charAt(0))).sort(byReading),
  }));
  const letters = [...new Set(latin.map((term) => initial(term.term)))].sort();
  const alphabet = letters.map((label) => ({
    label,
    terms: latin.filter((term) => initial(term.term) === label).sort(bySpelling),
  }));
  return [...rows, ...alphabet].filter((group) => group.terms.length > 0);
}

const japanese = new Intl.Collator('ja');

function byReading(a: Term, b: Term): number {
  return japanese.compare(a.reading, b.reading) || japanese.compare(a.term, b.term);
}

function bySpelling(a: Term, b: Term): number {
  return japanese.compare(a.term, b.term);
}

function isLatin(term: string): boolean {
  return /^[\dA-Za-z]/u.test(term.normalize('NFKC'));
}

function initial(term: string): string {
  const letter = term.normalize('NFKC').charAt(0).toUpperCase();
  return /\d/u.test(letter) ? '0–9' : letter;
}
