/** What the note beside a linked term says; what would tell nothing new is empty. */
export type TermNote = [term: string, reading: string, expansion: string, definition: string];

/** The fragment of a term's entry on the glossary page; what it cannot hold becomes hyphens. */
export function termId(term: string): string {
  return `t-${term.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/** Where a linked term leads, from the root of the site: its entry in the glossary. */
export function termAddress(term: string): string {
  return `/glossary/#${termId(term)}`;
}

/** The attribute by which scripts know a link to a term. */
export const TERM_LINK = 'data-pop-term';

/** Whether a reading tells more than the term itself: that of アクション does not. */
export function showsReading({ term, reading }: { term: string; reading: string }): boolean {
  const hiragana = term.replace(/[ァ-ヶ]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
  return hiragana.replaceAll('・', '') !== reading.replaceAll('・', '');
}
