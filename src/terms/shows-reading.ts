/** Whether a reading tells more than the term itself: that of アクション does not. */
export function showsReading({ term, reading }: { term: string; reading: string }): boolean {
  const hiragana = term.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
  return hiragana.replaceAll('・', '') !== reading.replaceAll('・', '');
}
