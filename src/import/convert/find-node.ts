import type { IdentifiedNode } from '../formats/node.ts';
import { parentsIn, walk } from '../formats/walk.ts';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';

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
  const byId = new Map(nodes.map((node) => [`^${node.id}`, node]));
  return (at, where) => {
    const steps = at.split(' > ').toReversed();
    const known = byId.get(at);
    const found = known ? [known] : nodes.filter((node) => endsWith(node, steps, parents));
    const [only, second] = found;
    if (only && !second) return only;
    return only ? ambiguous(at, found, parents, where) : missing(at, nodes, where);
  };
}

/** Whether the way to the node ends with these steps, the last one first. */
function endsWith(node: IdentifiedNode, steps: readonly string[], parents: Parents): boolean {
  let at: IdentifiedNode | undefined = node;
  for (const step of steps) {
    if (!at || !fitsText(step, at.text)) return false;
    at = parents.get(at);
  }
  return true;
}

function fitsText(step: string, text: string): boolean {
  if (step.endsWith('…')) return text.startsWith(step.slice(0, -1));
  return step === text || step === text.split('：')[0];
}

type Where = Parameters<FindNode>[1];
type Parents = ReadonlyMap<IdentifiedNode, IdentifiedNode>;

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

function ambiguous(at: string, found: IdentifiedNode[], parents: Parents, where: Where): Problem {
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
