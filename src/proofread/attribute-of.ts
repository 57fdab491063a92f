import type { MdastNode } from 'satteri';

/** What a component on a page is given under a name; empty when that is nothing, or no plain text. */
export function attributeOf(node: MdastNode, name: string): string {
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
  const found = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return found && typeof found.value === 'string' ? found.value : '';
}
