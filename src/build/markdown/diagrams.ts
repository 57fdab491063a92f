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
      const { name, attributes } = node;
      const hasIndex = attributes.some((each) => 'name' in each && each.name === 'index');
      if (!DATA_FIGURES.has(name ?? '') || hasIndex) return;
      ctx.replaceNode(node, { ...node, attributes: [...attributes, ...written({ index })] });
      index += 1;
    },
    async code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const file = ctx.fileURL ? relative(process.cwd(), fileURLToPath(ctx.fileURL)) : '';
      const meta = fenceMeta(node.meta);
      // Validation has already told the author; in the dev server the page itself must.
      if (!meta.ok) throw new Error(`${file}：${meta.problems.join(' ')}`);
      const { title, desc } = meta;
      const diagram = { source: node.value, title, desc };
      const attributes = written({ id: diagramKey(diagram), title, index });
      index += 1;
      await ensureDiagram({ ...diagram, file, line: node.position?.start.line ?? 1 });
      const figure = { type: 'mdxJsxFlowElement', name: 'Diagram', attributes, children: [] };
      ctx.replaceNode(node, figure as MdastNode);
    },
  });
};

function written(values: Record<string, string | number>) {
  return Object.entries(values).map(([name, value]) => {
    return { type: 'mdxJsxAttribute' as const, name, value: String(value) };
  });
}
