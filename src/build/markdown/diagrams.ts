import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { ensureDiagram } from '../../diagrams/ensure.ts';
import { fenceMeta } from '../../diagrams/fence.ts';
import { diagramKey } from '../../diagrams/key.ts';

/** Figures that are made of data; they share the numbering of the drawn ones. */
const DATA_FIGURES: ReadonlySet<string> = new Set(['Frame', 'ProtocolStack']);

/**
 * Turns each Mermaid fence into `<Diagram id="…key…" title="…" index="…">`. The drawing itself
 * stays out of the module; the component reads it. A drawing that is missing is made on the spot
 * where a browser is found. Figures made of data get their index as well.
 */
export const diagrams = () => {
  let index = 0;
  return defineMdastPlugin({
    name: 'zukai-diagrams',
    mdxJsxFlowElement(node, ctx) {
      if (
        !DATA_FIGURES.has(node.name ?? '') ||
        node.attributes.some((attribute) => 'name' in attribute && attribute.name === 'index')
      )
        return;
      ctx.replaceNode(node, {
        ...node,
        attributes: [
          ...node.attributes,
          { type: 'mdxJsxAttribute', name: 'index', value: String(index) },
        ],
      });
      index += 1;
    },
    async code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const file = ctx.fileURL ? relative(process.cwd(), fileURLToPath(ctx.fileURL)) : '';
      const meta = fenceMeta(node.meta);
      // Validation has already told the author; in the dev server the page itself must.
      if (!meta.ok) throw new Error(`${file}：${meta.problems.join(' ')}`);
      const { title, desc } = meta;
      const place = index;
      index += 1;
      await ensureDiagram({
        source: node.value,
        title,
        desc,
        file,
        line: node.position?.start.line ?? 1,
      });
      ctx.replaceNode(
        node,
        figure({
          id: diagramKey({ source: node.value, title, desc }),
          title,
          index: String(place),
        }),
      );
    },
  });
};

function figure(props: Record<string, string>): MdastNode {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Diagram',
    attributes: Object.entries(props).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  };
}
