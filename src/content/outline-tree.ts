import { z } from 'zod';
import type { Checked } from './problem.ts';

/**
 * A node of a chapter's outline as the site needs it: its corrected text and the page it stands on.
 */
export interface TreeNode {
  /** The id its block has on the page: `n3f9a2`. */
  id: string;
  text: string;
  /** Line of the outline, from 1. */
  line: number;
  /** Slug of its page, '' for the chapter page. */
  page: string;
  children: TreeNode[];
}

/** What stands in `content/outlines/<chapter>.tree.json`, which `npm run import` writes. */
export const treeSchema: z.ZodType<TreeNode> = z.strictObject({
  id: z.string(),
  text: z.string(),
  line: z.int().min(1),
  page: z.string(),
  get children() {
    return z.array(treeSchema);
  },
});

/** Reads a tree; anything but what `npm run import` writes is a problem. */
export function readTree(text: string, file: string): Checked<TreeNode | undefined> {
  try {
    return { value: treeSchema.parse(JSON.parse(text)), problems: [] };
  } catch {
    return {
      value: undefined,
      problems: [
        {
          file,
          expected: 'npm run import が書いたままの内容',
          found: 'アウトラインの木として読めない',
          remedy: `npm run import -- ${file.replace(/\.tree\.json$/u, '.md')} を実行してください`,
        },
      ],
    };
  }
}

/** The tree as a file: one node a line, indented by its depth. */
export function writeTree(root: TreeNode): string {
  return `${lines(root, '').join('\n')}\n`;
}

function lines({ children, ...node }: TreeNode, indent: string): string[] {
  const head = `${indent}${JSON.stringify(node).slice(0, -1)},"children":[`;
  if (children.length === 0) return [`${head}]}`];
  const below = children.map((child) => lines(child, `${indent} `));
  return [
    head,
    ...below.flatMap((child, index) => (index < below.length - 1 ? withComma(child) : child)),
    `${indent}]}`,
  ];
}

function withComma(child: readonly string[]): string[] {
  return child.map((line, index) => (index === child.length - 1 ? `${line},` : line));
}

/** A node and everything under it, in the order of the outline. */
export function treeNodes(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(treeNodes)];
}
