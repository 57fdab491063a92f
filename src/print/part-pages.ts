/**
 * A part of a booklet that has pages of its own: its class, its running head, and what stands on
 * the tab at the edge. One without a tab is no sheet: its foot is that of the book.
 */
export interface Part {
  name: string;
  head: string;
  tab?: string;
}

/**
 * The rules that give each part of a booklet its pages: margins cannot repeat a heading, so each
 * head is written here. They are important, because to Chromium a later `@page` outweighs an
 * earlier one that names its pages.
 */
export function partPages(parts: readonly Part[]): string {
  const rules = parts.map(({ name, head, tab }) => {
    const corner = tab ? quoted(tab) : 'none';
    const boxes =
      `@top-left{content:${quoted(head)}!important}@right-top{content:${corner}!important}` +
      (tab ? '' : BOOK_FOOT);
    return `.part-${name}{page:part-${name}}@page part-${name}{${boxes}}`;
  });
  return rules.join('');
}

const BOOK_FOOT = '@bottom-left{content:attr(data-foot)!important}';

/** A text as CSS writes it, safe inside a style element. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}
