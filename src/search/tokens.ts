/**
 * Tokens: folded text as words that Pagefind neither cuts, stems nor folds. Each UTF-16 unit is
 * written as four hexadecimal digits, each pair of neighbours as one token, so a word is on a page
 * exactly where its pairs stand side by side. (Text as words cannot be exact: Pagefind cuts the
 * index and the query with different segmenters, Pagefind#1237.)
 */
export type Token = string;

/**
 * The token of unit `at` of a folded text and the one behind it; behind the last one stands U+0000.
 */
export function pairToken(folded: string, at: number): Token {
  return hex(folded.charCodeAt(at)) + hex(folded.charCodeAt(at + 1) || 0);
}

/** What the tokens of all pairs begin with that begin with this unit. */
export function pairStart(unit: string): Token {
  return hex(unit.charCodeAt(0));
}

/**
 * The token of a name that is found as a whole, folded and without spaces: of a term, or of Latin
 * words joined.
 */
export function nameToken(name: string): Token {
  return `${nameStart(name)}z`;
}

/** What the tokens of all names begin with that begin with `start`. */
export function nameStart(start: string): Token {
  return `z${Array.from({ length: start.length }, (_, at) => pairStart(start.charAt(at))).join('')}`;
}

/**
 * The Latin words of folded text that are apart by one space, joined: every run of two to four of
 * them.
 */
export function joinedWords(folded: string): string[] {
  const joined = new Set<string>();
  for (const [run] of folded.matchAll(/[a-z0-9]+(?: [a-z0-9]+)+/g)) {
    const words = run.split(' ');
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to <= Math.min(words.length, from + 4); to++)
        joined.add(words.slice(from, to).join(''));
    }
  }
  return [...joined].filter(isJoinable).sort();
}

/** Whether a folded word may be several Latin words written as one. */
export function isJoinable(word: string): boolean {
  return /^[a-z0-9]{5,40}$/.test(word) && /[a-z]/.test(word);
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
