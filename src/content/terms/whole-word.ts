/** Two neighbours from one row belong to one word: no term is cut out of VLAN, TCP/IP or グループ. */
const WORD_LETTERS: readonly RegExp[] = [/[\w/-]/u, /[\p{Script=Katakana}ー]/u];

/** Whether the stretch of a text from `start` to `end` is not cut out of a longer word. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return !joined(text[start - 1], text[start]) && !joined(text[end - 1], text[end]);
}

/** Whether a word stands in a text as a word of its own: FC is not in FCoE. */
export function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWholeWord(text, at, at + word.length)) return true;
  }
  return false;
}

function joined(left = '', right = ''): boolean {
  return WORD_LETTERS.some((letters) => letters.test(left) && letters.test(right));
}
