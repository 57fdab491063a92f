import { defineMdastPlugin } from 'satteri';
import { splitTerms } from '../../content/terms/marked-text.ts';

/** Turns `==語==`, a word to learn, into `<mark class="term" tabindex="0">語</mark>`. */
export const terms = defineMdastPlugin({
  name: 'zukai-terms',
  text(node, ctx) {
    if (!node.value.includes('==')) return;
    const parts = splitTerms(node.value).map((part) =>
      part.term
        ? {
            type: 'mdxJsxTextElement' as const,
            name: 'mark',
            attributes: [
              { type: 'mdxJsxAttribute' as const, name: 'class', value: 'term' },
              // So that the red sheet can be lifted with the keyboard before any script is there.
              { type: 'mdxJsxAttribute' as const, name: 'tabindex', value: '0' },
            ],
            children: [{ type: 'text' as const, value: part.text }],
          }
        : { type: 'text' as const, value: part.text },
    );
    ctx.replaceNode(node, parts);
  },
});
