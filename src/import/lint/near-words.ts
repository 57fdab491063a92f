import { matches, type Line, type Slip, type Surroundings } from './slip.ts';

/**
 * Katakana words that are one sign away from a known word and stand nowhere else. A hiragana inside
 * a word counts too: プロコとコル, but not サーバとルータ, because サーバトルータ is no word.
 */
export function nearKatakana(line: Line, { katakana, counts }: Surroundings): Slip[] {
  return matches(line, /[ァ-ヶー]{2,}(?:[ぁ-ん][ァ-ヶー]+)?/gu).flatMap((slip) => {
    const parts = slip.found.split(/[ぁ-ん]/u).map(stem);
    // Two words that are right in themselves are not one wrong one.
    const known = (word: string) => katakana.get(word.slice(-1)) ?? new Set<string>();
    const isKnown = (word: string) => known(word).has(word) || (counts.get(word) ?? 0) > 1;
    if (parts.length > 1 ? parts.some(isKnown) : counts.get(parts[0] ?? '') !== 1) return [];
    const word = stem(asKatakana(slip.found));
    if (word.length < LONG || known(word).has(word)) return [];
    const meant = [...known(word)].find((other) => other.length >= LONG && isNear(word, other));
    return meant === undefined ? [] : { ...slip, meant };
  });
}

/** Shorter words are too often one sign away from another right one. */
const LONG = 5;

/** Latin abbreviations one letter away from one of the glossary that the notes use as well. */
export function nearLatin(line: Line, around: Surroundings): Slip[] {
  const { names, abbreviations, counts, explained, has } = around;
  return matches(line, /(?<![\w-])[A-Za-z]{4,}(?![\w-])/gu).flatMap((slip) => {
    const { found } = slip;
    if (names.has(found) || !isAbbreviation(found)) return [];
    if (explained.has(found) || (counts.get(found) ?? 0) > 1) return [];
    const isMeant = (name: string) =>
      name.length === found.length && differsOnce(found, name) && has(name);
    const meant = [...abbreviations.values()].find(isMeant);
    return meant === undefined ? [] : { ...slip, meant };
  });
}

/** Abbreviations in another case than the glossary's, and words that begin with two capitals. */
export function wrongCase(line: Line, { names, abbreviations }: Surroundings): Slip[] {
  return matches(line, /(?<![\w-])[A-Za-z]{3,}(?![\w-])/gu).flatMap((slip) => {
    const { found } = slip;
    if (names.has(found) || found === found.toUpperCase()) return [];
    const meant = abbreviations.get(found.toLowerCase());
    if (meant !== undefined) return { ...slip, meant };
    if (!/^(?!IP|ID|OS|PC|VM)[A-Z]{2}[a-z]{3,}$/u.test(found)) return [];
    return { ...slip, meant: found.charAt(0) + found.slice(1).toLowerCase() };
  });
}

const WORD = '(?:(?<![ァ-ヶー])[ァ-ヶー]{2,}|(?<![一-龠])[一-龠]{2,})';
const NEXT = '(?=[ァ-ヶー一-龠A-Za-z]|する|した|して|しな|され|させ)(?!.{0,10}か)';
const UNCHANGED = new RegExp(`${WORD}か${NEXT}`, 'gu');

/** か where the same word is written with 化 elsewhere; `仮想か物理か` asks and is right. */
export function missingKanji(line: Line, { changed }: Surroundings): Slip[] {
  const slips = matches(line, UNCHANGED, (found) => `${found.slice(0, -1)}化`);
  return slips.filter(({ found }) => changed.has(found.slice(0, -1)));
}

/** The words of a text in katakana, without a long vowel at the end: サーバー and サーバ are one. */
export function katakanaIn(text: string): string[] {
  return (text.match(/[ァ-ヶー]{2,}/gu) ?? []).map(stem);
}

function stem(word: string): string {
  return word.replace(/ー$/u, '');
}

/** The word with its hiragana as katakana. */
export function asKatakana(word: string): string {
  return word.replace(/[ぁ-ん]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}

/** One sign replaced, added or left out, but not at the end: コントロール, コントローラ are two. */
export function isNear(word: string, name: string): boolean {
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  if (long.length - short.length > 1 || short.at(-1) !== long.at(-1)) return false;
  if (short.length === long.length) return differsOnce(word, name);
  const at = [...short].findIndex((sign, index) => sign !== long[index]);
  return at >= 0 && short.slice(at) === long.slice(at + 1);
}

function differsOnce(word: string, name: string): boolean {
  let differences = 0;
  for (let at = 0; at < word.length && differences < 2; at += 1) {
    if (word[at] !== name[at]) differences += 1;
  }
  return differences === 1;
}

/** Whether a word of Latin letters has a capital behind its first letter. */
export function isAbbreviation(word: string): boolean {
  return /^[A-Za-z]{3,}$/u.test(word) && /[A-Z]/u.test(word.slice(1));
}
