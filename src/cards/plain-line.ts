import { mdxToMdast, type MdastNode } from 'satteri';

/** What a line of a page says: the MDX without its components, links and marks but for those of the words to learn. */
export function plainLine(mdx: string): string {
  return textOf(mdxToMdast(mdx)).trim();
}

function textOf(node: MdastNode): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
