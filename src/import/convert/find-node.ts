import type { IdentifiedNode } from '../formats/node.ts';
import { parentsIn, walk } from '../formats/walk.ts';
import { excerpt, type Problem } from '../../content/problem.ts';

/** Finds nodes of one outline by their text. */
export type FindNode = (at: string, where: Where) => IdentifiedNode | Problem;

type Where = Pick<Problem, 'file' | 'line'>;

/**
 * Prepares the search in an outline. The address is the node's text before "：" or all of it; a
 * trailing "…" takes every text that begins so; "A > B" wants B directly under A; "^n3f9a2" is a
 * node's id. It must fit exactly one node: all else is a problem that lists the candidates.
 */
export function nodeFinder(root: IdentifiedNode): FindNode {
  const parents = parentsIn(root);
  const nodes = [...walk(root)];
  const byId = new Map(nodes.map((node) => [`^${node.id}`, node]));
  return (at, where) => {
    const known = byId.get(at);
    if (known) return known;
    const steps = at.split(' > ').toReversed();
    const found = nodes.filter((node) => endsWith(node, steps, parents));
    const [only, second] = found;
    if (!only) return { ...where, ...missing(at, nodes) };
    return second ? { ...where, ...ambiguous(at, found, parents) } : only;
  };
}

type Parents = ReadonlyMap<IdentifiedNode, IdentifiedNode>;

/** Whether the way to the node ends with these steps, the last one first. */
function endsWith(node: IdentifiedNode, steps: readonly string[], parents: Parents): boolean {
  let at: IdentifiedNode | undefined = node;
  return steps.every((step) => {
    const isFit = at !== undefined && fitsText(step, at.text);
    at = at && parents.get(at);
    return isFit;
  });
}

function fitsText(step: string, text: string): boolean {
  if (step.endsWith('…')) return text.startsWith(step.slice(0, -1));
  return step === text || step === text.split('：')[0];
}

function missing(at: string, nodes: readonly IdentifiedNode[]): Omit<Problem, 'file'> {
  const last = (at.split(' > ').at(-1) ?? at).replace(/…$/u, '');
  const close = nodes.filter(({ text }) => text.includes(last)).slice(0, 5);
  const hint = close.length > 0 ? `。近いもの：${close.map(describe).join('、')}` : '';
  return {
    expected: `アウトラインの項目「${at}」`,
    found: `合う項目がない${hint}`,
    remedy: 'アウトラインの「：」の前の文言をそのまま書いてください',
  };
}

function ambiguous(at: string, found: IdentifiedNode[], parents: Parents): Omit<Problem, 'file'> {
  const candidates = found.map((node) => {
    const parent = parents.get(node);
    return parent ? `${describe(node)}（${excerpt(parent.text)} の下）` : describe(node);
  });
  return {
    expected: `「${at}」に合う項目が一つだけ`,
    found: candidates.join('、'),
    remedy: '「親 > 項目」の形で一つに決めてください',
  };
}

function describe({ line, text }: IdentifiedNode): string {
  return `${line}行目「${excerpt(text)}」`;
}
