/**
 * Tokens: folded text as words that Pagefind neither cuts, stems nor folds. Each character is written as three base-36
 * digits, each pair of neighbours as one token of six, so a word is on a page exactly where its pairs stand side by side.
 * (Text as words cannot be exact: Pagefind cuts the index and the query with different segmenters, Pagefind#1237.)
 */
export type Token = string;

/** A symbol is a number below 36³ that stands for one place of the index; most characters are one symbol. */
type Symbol = number;

/** The symbols of folded text. Lengths and offsets of the index count symbols, not UTF-16 units. */
export function symbolsOf(folded: string): Symbol[] {
  const symbols: Symbol[] = [];
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit < firstWide) symbols.push(unit);
    else symbols.push(wideHigh + ((unit - firstWide) >> 8), wideLow + ((unit - firstWide) & 255));
  }
  return symbols;
}

/** The symbols of folded text as a string of as many characters, to search in. */
export function symbolText(folded: string): string {
  return symbolsOf(folded).map((symbol) => String.fromCharCode(symbol)).join('');
}

/** No symbol, so no token is found across it. */
export const noSymbol = '\uffff';

/** The `symbolText` that the token of a pair or of a single character stands for; undefined for words and names. */
export function textOfToken(token: Token): string | undefined {
  const own = token.startsWith('zzx') ? token.slice(3) : token;
  if (own.startsWith('zzy') || own.startsWith('zzz')) return undefined;
  return own.replace(/.{3}/g, (three) => String.fromCharCode(parseInt(three, 36)));
}

/** Units from here on (late Hangul, surrogates, compatibility forms) do not fit three digits and take two symbols. */
const firstWide = 46_000;
const wideHigh = 46_000;
const wideLow = 46_300;

/** The token of two neighbours. */
export function pairToken(a: Symbol, b: Symbol): Token {
  return digits(a) + digits(b);
}

/**
 * The token that says “this character is on the page”, for queries of one character. These stand together at the end of the
 * index, so that they are no weight in the chunks of the pairs.
 */
export function singleToken(a: Symbol): Token {
  return `zzx${digits(a)}`;
}

/**
 * The token of neighbouring Latin words written as one (`zzzfibrechannelzzz`). Closed at both ends, because Pagefind also
 * finds longer words that start like the one looked for.
 */
export function joinedToken(word: string): Token {
  return `zzz${word}zzz`;
}

/** Stands at the end of every page: Pagefind drops pages without words, and its numbers of the pages are ours. */
export const pageToken: Token = 'zzzzzz';

/** The token of another name of a term, so that only the whole name is found. `name` is folded, without spaces. */
export function nameToken(name: string): Token {
  return `${nameStart(name)}zzy`;
}

/** What the tokens of all names begin with that begin with `start`. */
export function nameStart(start: string): Token {
  return `zzy${spellOut(start)}`;
}

function spellOut(name: string): string {
  return /^[a-z0-9]+$/.test(name) ? `0${name}` : `1${symbolsOf(name).map(digits).join('')}`;
}

/** The Latin words of folded text that are apart by one space, joined: every run of two to four of them. */
export function joinedWords(folded: string): string[] {
  const joined = new Set<string>();
  for (const [run] of folded.matchAll(/[a-z0-9]+(?: [a-z0-9]+)+/g)) {
    const words = run.split(' ');
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to <= Math.min(words.length, from + 4); to++) joined.add(words.slice(from, to).join(''));
    }
  }
  return [...joined].filter(isJoinable).sort();
}

/** Whether a folded word may be several Latin words written as one. */
export function isJoinable(word: string): boolean {
  return /^[a-z0-9]{5,40}$/.test(word) && /[a-z]/.test(word);
}

function digits(symbol: Symbol): string {
  return symbol.toString(36).padStart(3, '0');
}
