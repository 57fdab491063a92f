import type { Match } from './find-in-text.ts';

/** A stretch of an excerpt, marked or not. */
export type Piece = { text: string; marked: boolean };

/** About this many characters are shown, two lines on a phone and one on a desk. */
const length = 90;
/** So many may stand before the first mark. */
const lead = 24;

/**
 * Cuts a stretch of `text` that begins at a phrase shortly before its first match, with all matches
 * in it marked. What was cut off shows as “…”. Without a match it is the beginning of the text.
 */
export function cutExcerpt(text: string, matches: readonly Match[]): Piece[] {
  const first = matches[0]?.from ?? 0;
  const start = phraseStart(text, first);
  const last = matches.findLast(({ to }) => to <= start + length)?.to ?? matches[0]?.to ?? 0;
  const end = phraseEnd(text, Math.max(start + length, last));
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), marked });
  };
  let at = start;
  if (start > 0) pieces.push({ text: '…', marked: false });
  for (const { from, to } of matches) {
    if (from < at || to > end) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/**
 * The nearest beginning of a phrase within reach before `at`: after a sign, else where a new word
 * begins after kana.
 */
function phraseStart(text: string, at: number): number {
  if (at <= lead) return 0;
  const before = text.slice(at - lead, at);
  const after = (pattern: RegExp): number =>
    [...before.matchAll(pattern)].map(({ 0: all, index }) => index + all.length)[0] ?? -1;
  const found = [/[。．！？]\s*/g, /[、，；：:（「『・→]\s*/g, /[ぁ-ん](?=[^ぁ-んー、。）」])/g]
    .map(after)
    .find((i) => i >= 0);
  return found === undefined ? wholeCharacter(text, at - lead) : at - lead + found;
}

/** The end of the text if it is near, else after a sign, else anywhere between two characters. */
function phraseEnd(text: string, at: number): number {
  if (text.length - at < 12) return text.length;
  const sign = text.slice(at, at + 12).search(/[。．、，]/);
  return sign >= 0 ? at + sign + 1 : wholeCharacter(text, at);
}

/** A surrogate pair is not cut in two. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
