import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree of a page, as far as it is read here. */
export interface StructureNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: readonly StructureNode[];
}

/** What the tags say that the drawings on a page show. */
export function figuresOf(tree: StructureNode): string[] {
  return nodesOf(tree).flatMap(({ role, alt }) => (role === 'Figure' && alt ? alt : []));
}

/** The texts of the headings on a page, without spaces. */
export async function headingsOf(page: PDFPageProxy, tree: StructureNode): Promise<string[]> {
  const texts = await markedTexts(page);
  return nodesOf(tree)
    .filter(({ role }) => /^H\d$/u.test(role ?? ''))
    .map((heading) =>
      nodesOf(heading)
        .map(({ id }) => (id && texts.get(id)) ?? '')
        .join('')
        .replace(/\s+/gu, ''),
    );
}

function nodesOf(node: StructureNode): StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** The texts of a page by the id of the marked content in which they stand. */
async function markedTexts(page: PDFPageProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}
