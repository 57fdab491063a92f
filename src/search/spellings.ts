/** One row of spellings: how the same word may also be written, in folded text. */
export type SpellingRule = {
  name: string;
  reason: string;
  /**
   * Two spellings that find each other; the second is what is searched for as well when the first
   * is typed.
   */
  example: [typed: string, found: string];
  /** Words that must not be taken for each other. */
  not?: [typed: string, other: string];
  /** Every place of `word` that the row may write in another way. */
  places: (word: string) => Place[];
};
type Place = { at: number; length: number; instead: string };

/** Always searched together with what was typed: the same word in another house style. */
export const spellingRules: readonly SpellingRule[] = [
  {
    name: 'long vowel taken away',
    reason: 'JIS writes サーバ and インタフェース, newspapers サーバー and インターフェース',
    example: ['サーバー', 'サーバ'],
    not: ['ネットワーク', 'ネットワク'],
    places: (word) =>
      [...word.matchAll(/ー/g)]
        .filter(({ index }) => isLongVowelPlace(word, index))
        .map(({ index }) => ({ at: index, length: 1, instead: '' })),
  },
  {
    name: 'long vowel added',
    reason:
      'the other direction, inside a word; at its end the shorter word already finds the longer',
    example: ['インタフェース', 'インターフェース'],
    not: ['ビル', 'ビール'],
    places: (word) =>
      [...word.matchAll(/[ァ-ヺ](?=[^ー])/g)]
        .filter(({ index }) => isLongVowelPlace(word, index + 1))
        .map(({ index }) => ({ at: index + 1, length: 0, instead: 'ー' })),
  },
];

/**
 * Searched only when a word is found in no spelling above, so that they never blur an exact answer.
 */
export const looseRules: readonly SpellingRule[] = [
  swap('ei', 'ゲートウェイ and ゲートウェー are one word', 'ェイ', 'ェー', ['ゲートウェー', 'ゲートウェイ']),
  swap('fire', 'ファイアウォール and ファイヤウォール are one word', 'ファイア', 'ファイヤ', ['ファイヤウォール', 'ファイアウォール']),
  swap('channel', 'fibre channel is チャネル in one book and チャンネル in another', 'チャネル', 'チャンネル',
    ['ファイバチャンネル', 'ファイバチャネル']),
  swap('v', 'ヴ and バ行 stand for the same sound', 'バ', 'ヴァ', ['ヴァーチャル', 'バーチャル']),
  swap('rei', 'レイ is heard as レー: オーバレイ', 'レイ', 'レー', ['オーバレー', 'オーバレイ']),
];

/** Whether a word is hiragana alone: perhaps a reading, perhaps katakana before its conversion. */
export function isHiragana(word: string): boolean {
  return /^[ぁ-ゖー]{2,}$/.test(word);
}

const most = 64;

/**
 * All spellings of the folded `word` under `rules`, the word itself among them, the longest first;
 * at most 64.
 */
export function spellingsOf(
  word: string,
  rules: readonly SpellingRule[] = spellingRules,
): string[] {
  const places = rules.flatMap((rule) => rule.places(word)).sort((a, b) => b.at - a.at);
  let all = [word];
  for (const place of places) {
    if (all.length * 2 > most) break;
    all = all.flatMap((spelling) => [spelling, write(spelling, place)]);
  }
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/**
 * The spellings that must be looked up: who finds サーバ has found サーバー, so what contains another one
 * is left out.
 */
export function shortestOf(spellings: readonly string[]): string[] {
  return spellings.filter((a) => !spellings.some((b) => b !== a && a.includes(b)));
}

/**
 * Places come from the end of the word to its start, so an earlier change never moves a later
 * place.
 */
function write(word: string, { at, length, instead }: Place): string {
  return word.slice(0, at) + instead + word.slice(at + length);
}

/**
 * Whether a long vowel mark may come or go before `at`: after an a-row kana, リ or ィ with two kana
 * before it (サー|バ, イン|タ, メモ|リ); after サ only in ンサ and ッサ (センサ, プロセッサ); never after ワ (ネットワーク).
 */
function isLongVowelPlace(word: string, at: number): boolean {
  return /(?:[ァ-ヺー]{2}[アカタナハマヤラガザダバパァャリィ]|[ァ-ヺー][ンッ]サ)$/.test(word.slice(Math.max(0, at - 3), at));
}

/** A word typed before its conversion to katakana, as it was meant. */
export function toKatakana(word: string): string {
  return word.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function swap(
  name: string,
  reason: string,
  a: string,
  b: string,
  example: [string, string],
): SpellingRule {
  const find = (word: string, part: string, instead: string): Place[] =>
    [...word.matchAll(new RegExp(part, 'g'))].map(({ index }) => ({
      at: index,
      length: part.length,
      instead,
    }));
  return { name, reason, example, places: (word) => [...find(word, a, b), ...find(word, b, a)] };
}
