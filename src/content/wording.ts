/** What a library says in English, and the same for authors; `$1` is the first group. */
export interface Wording {
  says: RegExp;
  japanese: string;
}

/**
 * A library's message in Japanese; one that no wording knows keeps its own words in parentheses.
 */
export function inJapanese(message: string, wordings: readonly Wording[]): string {
  const match = wordings.find(({ says }) => says.test(message));
  const groups = match?.says.exec(message) ?? [];
  return (
    match?.japanese.replace(/\$(\d)/gu, (_, group) => groups[Number(group)] ?? '') ??
    `書き方の誤り（${message}）`
  );
}
