/** Signs that must not begin a line: they close or go on with what stands before them. */
const NEVER_FIRST = /^[、。，．・：；！？」』）］｝〉》”’ー…‥々ァィゥェォッャュョぁぃぅぇぉっゃゅょ,.:;!?)\]}/→]/u;
/** Signs that must not end a line: they open what comes after them, or number it. */
const NEVER_LAST = /[「『（［｛〈《“‘([{]$|^\d+．$/u;

/** The width of a text in em in a Japanese sans-serif: Latin is narrow, all else square. */
export function emWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.get(letter) ?? 1;
  return width;
}

/** The widths of all letters that are not square, worked out once: a map asks for millions. */
const NARROW = new Map(
  [...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)), '\u2212'].map(
    (letter) => [letter, narrow(letter)],
  ),
);

/** Latin letters, roughly: the widest capitals, other capitals, the thinnest letters, the rest. */
function narrow(letter: string): number {
  if (/[MW@%]/u.test(letter)) return 0.9;
  if (/[A-Z&\u2212]/u.test(letter)) return 0.66;
  if (/[ iljtfIr.,:;'|()[\]]/u.test(letter)) return 0.36;
  return 0.57;
}

/**
 * Breaks a text into lines of at most `limit` em. Words of Latin letters, digits, katakana or kanji
 * stay whole unless one is longer than a line; no line begins with a closing sign or ends with an
 * opening one.
 */
export function wrap(text: string, limit: number): string[] {
  const { parts, lines } = fill(text, limit);
  const texts = parts.map((part) => part.text);
  return lines.map(({ first, end }) => texts.slice(first, end).join('').trim());
}

/** How many lines `wrap` makes of a text, and how wide the widest is in em. */
export function sizeWrapped(text: string, limit: number): { lines: number; width: number } {
  const { lines } = fill(text, limit);
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return { lines: lines.length, width };
}

/** The width in em of the widest part that should not be cut. */
export function widestPiece(text: string): number {
  return Math.max(0, ...partsOf(text).map(({ ending }) => ending));
}

/** A part between two places where a line may be broken. */
interface Part {
  text: string;
  /** Its width in em; at the start and the end of a line its spaces take no room. */
  whole: number;
  starting: number;
  ending: number;
}

/** A line of the parts from `first` up to `end`. */
interface Line {
  first: number;
  end: number;
  /** Its width in em without the spaces around it. */
  width: number;
}

function fill(text: string, limit: number): { parts: readonly Part[]; lines: Line[] } {
  const words = partsOf(text);
  const cut = words.some(({ ending }) => ending > limit);
  const parts = cut
    ? words.flatMap((word) => (word.ending > limit ? [...word.text].map(partOf) : [word]))
    : words;
  const lines: Line[] = [];
  let line: Line = { first: 0, end: 0, width: 0 };
  let width = 0;
  for (const [place, part] of parts.entries()) {
    if (line.width > 0 && width + part.ending > limit) {
      line = { first: place, end: place, width: 0 };
      width = 0;
    }
    const isFirst = line.width === 0;
    width += isFirst ? part.starting : part.whole;
    line.end = place + 1;
    if (part.ending === 0) continue;
    if (isFirst) lines.push(line);
    line.width = width - (part.whole - part.ending);
  }
  return { parts, lines };
}

/** The parts of the texts asked for so far: a map breaks each of its texts in many widths. */
const known = new Map<string, Part[]>();

function partsOf(text: string): Part[] {
  const parts = known.get(text) ?? piecesOf(text).map(partOf);
  known.set(text, parts);
  return parts;
}

function partOf(text: string): Part {
  const [starting, ending] = [emWidth(text.trimStart()), emWidth(text.trimEnd())];
  return { text, whole: emWidth(text), starting, ending };
}

/** A kanji after katakana or Latin letters belongs to them, and a particle to any word. */
function isEnding(atom: string, last: string): boolean {
  if (/^\p{sc=Han}$/u.test(atom)) return /[\p{sc=Katakana}ーA-Za-z]$/u.test(last);
  return /^[をはがにのでともへ]$/u.test(atom) && /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9]$/u.test(last);
}

const ATOM = /[A-Za-z0-9_.+#'\u2212-]+ ?|[\p{sc=Katakana}ー]+|\p{sc=Han}+|\s+|[^]/gu;

/** The parts between which a line may be broken. */
function piecesOf(text: string): string[] {
  const parts: string[] = [];
  for (const [atom] of text.matchAll(ATOM)) {
    const last = parts.at(-1) ?? '';
    const isOne = NEVER_FIRST.test(atom) || NEVER_LAST.test(last) || isEnding(atom, last);
    if (last && isOne) parts[parts.length - 1] = last + atom;
    else parts.push(atom);
  }
  return parts;
}
