import type { IdentifiedNode } from '../outline/node.ts';
import { parentsIn, pathTo, walk } from '../outline/walk.ts';
import { excerpt } from './problem.ts';
import type { Problem } from './problem.ts';

/** Finds nodes of one outline by their text. */
export type FindNode = (at: string, where: { file: string; line?: number }) => IdentifiedNode | Problem;

/**
 * Prepares the search in an outline. The address is the node's text before "：" or all of it; a trailing "…" takes
 * every text that begins so; "A > B" wants B directly under A; "^n3f9a2" is a node's id. It must fit exactly one node:
 * everything else is a problem that lists the candidates.
 */
export function nodeFinder(root: IdentifiedNode): FindNode {
  const parents = parentsIn(root);
  const nodes = [...walk(root)];
  return (at, where) => {
    const steps = at.split(' > ');
    const fits = (node: IdentifiedNode) => {
      if (at === `^${node.id}`) return true;
      const tail = pathTo(node, parents).slice(-steps.length);
      return tail.length === steps.length && steps.every((step, index) => fitsText(step, tail[index]?.text ?? ''));
    };
    const found = nodes.filter(fits);
    const [only, second] = found;
    if (only && !second) return only;
    return only ? ambiguous(at, found, parents, where) : missing(at, nodes, where);
  };
}

function fitsText(step: string, text: string): boolean {
  if (step.endsWith('…')) return text.startsWith(step.slice(0, -1));
  return step === text || step === text.split('：')[0];
}

type Where = Parameters<FindNode>[1];

function missing(at: string, nodes: readonly IdentifiedNode[], where: Where): Problem {
  const last = at.split(' > ').at(-1) ?? at;
  const close = nodes.filter(({ text }) => text.includes(last.replace(/…$/u, ''))).slice(0, 5);
  return {
    ...where,
    expected: `アウトラインの項目「${at}」`,
    found: close.length > 0 ? `合う項目がない。近いもの：${close.map(describe).join('、')}` : '合う項目がない',
    remedy: 'アウトラインの「：」の前の文言をそのまま書いてください',
  };
}

function ambiguous(at: string, found: IdentifiedNode[], parents: Map<IdentifiedNode, IdentifiedNode>, where: Where): Problem {
  const candidates = found.map((node) => {
    const parent = parents.get(node);
    return parent ? `${describe(node)}（${excerpt(parent.text)} の下）` : describe(node);
  });
  return {
    ...where,
    expected: `「${at}」に合う項目が一つだけ`,
    found: candidates.join('、'),
    remedy: '「親 > 項目」の形で一つに決めてください',
  };
}

function describe(node: IdentifiedNode): string {
  return `${node.line}行目「${excerpt(node.text)}」`;
}
