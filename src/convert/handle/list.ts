import type { ListItem } from '../shape.ts';

const INDENT = '    ';

/** A list with the lists inside it, one line an item. `inlineOf` gives an item's text in MDX. */
export function writeList(items: readonly ListItem[], inlineOf: (item: ListItem) => string, indent = ''): string {
  return items
    .flatMap((item) => [
      `${indent}- ${inlineOf(item)} ^${item.node.id}`,
      ...(item.children.length > 0 ? [writeList(item.children, inlineOf, indent + INDENT)] : []),
    ])
    .join('\n');
}
