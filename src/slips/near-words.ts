import { matches } from './slip.ts';
import type { Line, Slip, Surroundings } from './slip.ts';

/**
 * Katakana words that are one sign away from a known word and stand nowhere else. A hiragana inside a word counts too:
 * プロコとコル, but not サーバとルータ, because サーバトルータ is no word.
 */
export function nearKatakana(line: Line, around: Surroundings): Slip[] {
  const { known, counts } = katakanaIn(around);
  return matches(line, /[ァ-ヶー]{2,}(?:[ぁ-ん][ァ-ヶー]+)?/gu).flatMap((slip) => {
    const parts = slip.found.split(/[ぁ-ん]/u).map(stem);
    const words = parts.length > 1 ? [stem(katakana(slip.found))] : parts.filter((part) => counts.get(part) === 1);
    // Two words that are right in themselves are not one wrong one.
    if (parts.length > 1 && parts.some((part) => known.has(part) || (counts.get(part) ?? 0) > 1)) return [];
    return words.flatMap((word) => {
      if (word.length < LONG || known.has(word)) return [];
      const meant = [...known].find((other) => other.length >= LONG && isNear(word, other));
      return meant === undefined ? [] : { ...slip, meant };
    });
  });
}

/** Latin abbreviations that differ in one letter from one of the glossary that the notes use as well. */
export function nearLatin(line: Line, { lines, names }: Surroundings): Slip[] {
  return matches(line, /(?<![\w-])[A-Za-z]{4,}(?![\w-])/gu).flatMap((slip) => {
    const { found } = slip;
    if (names.has(found) || !isAbbreviation(found)) return [];
    const explained = lines.some(({ text }) => new RegExp(`${found}[：（:(]\\s*[A-Z][a-z]`, 'u').test(text));
    if (explained || lines.filter(({ text }) => text.includes(found)).length > 1) return [];
    const meant = [...names].find(
      (name) => name.length === found.length && isAbbreviation(name) && differsOnce(found, name) && lines.some(({ text }) => text.includes(name)),
    );
    return meant === undefined ? [] : { ...slip, meant };
  });
}

/** Abbreviations in another case than the glossary's, and words that begin with two capitals. */
export function wrongCase(line: Line, { names }: Surroundings): Slip[] {
  const abbreviations = new Map([...names].filter(isAbbreviation).map((name) => [name.toLowerCase(), name]));
  const words = matches(line, /(?<![\w-])[A-Za-z]{3,}(?![\w-])/gu);
  return words.flatMap((slip) => {
    const meant = abbreviations.get(slip.found.toLowerCase());
    if (names.has(slip.found) || slip.found === slip.found.toUpperCase()) return [];
    if (meant !== undefined) return { ...slip, meant };
    if (!/^(?!IP|ID|OS|PC|VM)[A-Z]{2}[a-z]{3,}$/u.test(slip.found)) return [];
    return { ...slip, meant: slip.found.charAt(0) + slip.found.slice(1).toLowerCase() };
  });
}

/** か where the same word is written with 化 elsewhere; `仮想か物理か` asks and is right. */
export function missingKanji(line: Line, { lines, names }: Surroundings): Slip[] {
  return matches(line, /(?:[ァ-ヶー]{2,}|[一-龠]{2,})か(?=[ァ-ヶー一-龠A-Za-z]|する|した|して|しな|され|させ)(?!.{0,10}か)/gu).flatMap((slip) => {
    const meant = `${slip.found.slice(0, -1)}化`;
    const used = names.has(meant) || [...names].some((name) => name.includes(meant)) || lines.some(({ text }) => text.includes(meant));
    return used ? { ...slip, meant } : [];
  });
}

/** Shorter words are too often one sign away from another right one. */
const LONG = 5;

interface Katakana {
  /** The words of the glossary, its explanations included. */
  known: ReadonlySet<string>;
  /** How often each word stands in the notes. */
  counts: ReadonlyMap<string, number>;
}

// Read once for all lines of the same notes.
const kept = new WeakMap<Surroundings, Katakana>();

function katakanaIn(around: Surroundings): Katakana {
  const ready = kept.get(around);
  if (ready) return ready;
  const words = (texts: Iterable<string>) => [...texts].flatMap((text) => text.match(/[ァ-ヶー]{2,}/gu) ?? []).map(stem);
  const counts = new Map<string, number>();
  for (const word of words(around.lines.map(({ text }) => text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = { known: new Set([...words(around.names), ...words(around.explanations)]), counts };
  kept.set(around, found);
  return found;
}

/** サーバー and サーバ are one word. */
function stem(word: string): string {
  return word.replace(/ー$/u, '');
}

/** The word with its hiragana as katakana. */
export function katakana(word: string): string {
  return word.replace(/[ぁ-ん]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}

/** One sign replaced, added or left out, but not at the end: コントロール and コントローラ are two words. */
export function isNear(word: string, name: string): boolean {
  if (word.length === name.length) return differsOnce(word, name) && word.at(-1) === name.at(-1);
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  if (long.length - short.length !== 1 || short.at(-1) !== long.at(-1)) return false;
  const at = [...short].findIndex((sign, index) => sign !== long[index]);
  return at >= 0 && short.slice(at) === long.slice(at + 1);
}

function differsOnce(word: string, name: string): boolean {
  return [...word].filter((sign, index) => sign !== name[index]).length === 1;
}

function isAbbreviation(word: string): boolean {
  return /^[A-Za-z]{3,}$/u.test(word) && (word.slice(1).match(/[A-Z]/gu)?.length ?? 0) >= 1;
}
