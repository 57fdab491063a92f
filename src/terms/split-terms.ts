const TERM = /==(?=\S)([^=]+?)(?<=\S)==/gu;

/** Cuts a text at its words to learn: `a ==b== c` → `a `, `b` (a term), ` c`. Empty parts are left out. */
export function splitTerms(text: string): { text: string; term: boolean }[] {
  const parts: { text: string; term: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(TERM)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), term: false });
    parts.push({ text: match[1] ?? '', term: true });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), term: false });
  return parts;
}
