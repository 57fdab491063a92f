import { defineMdastPlugin } from 'satteri';

const TERM = /==(?=\S)([^=]+?)(?<=\S)==/gu;

/** Turns `==語==`, a word to learn, into `<mark class="term">語</mark>`. */
export const terms = defineMdastPlugin({
  name: 'zukai-terms',
  text(node, ctx) {
    if (!node.value.includes('==')) return;
    const parts = splitTerms(node.value).map((part) =>
      part.term
        ? {
            type: 'mdxJsxTextElement' as const,
            name: 'mark',
            attributes: [{ type: 'mdxJsxAttribute' as const, name: 'class', value: 'term' }],
            children: [{ type: 'text' as const, value: part.text }],
          }
        : { type: 'text' as const, value: part.text },
    );
    ctx.replaceNode(node, parts);
  },
});

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
