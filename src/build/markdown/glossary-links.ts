import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { createTermFinder } from '../../content/terms/find-terms.ts';
import type { LinkableTerms, TermFinder, TermPart } from '../../content/terms/find-terms.ts';
import { TERM_LINK, termAddress } from '../../content/terms/term-entry.ts';

/** Where no term is linked: other links, headings, code, and what does not belong to the text. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'a h1 h2 h3 h4 h5 h6 code pre button Links'.split(' '),
);

/** The frontmatter of a page, as far as it says what the page is about. */
interface Subject {
  title?: string;
  expansion?: string;
}

/**
 * Links the first occurrence of each term of the glossary on a page to its entry. General words are
 * not linked, nor is what the page's title names: the page itself explains it. `readGlossary` is
 * asked once per page, so that the dev server sees changes.
 */
export function glossaryLinks(readGlossary: () => LinkableTerms) {
  return () => {
    let finder: TermFinder | undefined;
    const done = new Set<string>();
    return defineHastPlugin({
      name: 'zukai-glossary-links',
      text(node, ctx) {
        if (!finder) {
          const { terms, general } = readGlossary();
          finder = createTermFinder(terms);
          for (const term of general) done.add(term);
          finder(subjectOf(ctx), done);
        }
        if (isLeftAlone(node, ctx)) return;
        const parts = finder(node.value, done);
        if (parts.some(({ term }) => term)) ctx.replaceNode(node, parts.map(content));
      },
    });
  };
}

/** The words of a page's title, one to a line so that none runs into the next. */
function subjectOf(ctx: HastVisitorContext): string {
  const { astro } = ctx.data as { astro?: { frontmatter?: Subject } };
  return `${astro?.frontmatter?.title ?? ''}\n${astro?.frontmatter?.expansion ?? ''}`;
}

function isLeftAlone(node: Readonly<HastNode>, ctx: HastVisitorContext): boolean {
  for (let above = ctx.parent(node); above; above = ctx.parent(above)) {
    const name = 'tagName' in above ? above.tagName : 'name' in above ? above.name : undefined;
    if (typeof name === 'string' && LEFT_ALONE.has(name)) return true;
  }
  return false;
}

function content({ text, term }: TermPart): HastNode {
  const value = { type: 'text' as const, value: text };
  if (term === undefined) return value;
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: termAddress(term), [TERM_LINK]: '' },
    children: [value],
  };
}
