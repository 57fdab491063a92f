import { createHash } from 'node:crypto';
import type { IdentifiedNode } from '../formats/node.ts';
import { parentsIn, walk } from '../formats/walk.ts';

/** The nodes of an old outline with what became of them in the new one; those that are gone have no entry. */
export type Matches = ReadonlyMap<IdentifiedNode, IdentifiedNode>;

/** How alike the wording of two nodes must be to be the same node, from 0 to 1: an edited sentence keeps half its pairs. */
const ALIKE = { underOneParent: 0.45, anywhere: 0.6 };
/** A short text that stands elsewhere is alike by chance. */
const LONG_ENOUGH = 6;
/** More comparisons than this take too long; such an outline is another one rather than an edited one. */
const MOST_PAIRS = 1_000_000;

/**
 * Finds each node of an outline in its next version. The same words are the same node, in the same place before another
 * one; what is left is paired under its parent by likeness (edited), then anywhere (edited and moved), then by its place. Of a node that was
 * split, the likest part counts as the node; of nodes that were joined, the likest one goes on and the others are gone.
 */
export function matchOutlines(before: IdentifiedNode, after: IdentifiedNode): Matches {
  const sides = { old: sideOf(before), new: sideOf(after) };
  const matches = new Map<IdentifiedNode, IdentifiedNode>();
  const taken = new Set<IdentifiedNode>();
  const match = (one: IdentifiedNode, other: IdentifiedNode): void => {
    matches.set(one, other);
    taken.add(other);
  };
  const open = (side: Side, gone: (node: IdentifiedNode) => boolean) => side.nodes.filter((node) => !gone(node));

  for (const { name, inOrder } of sameWords) {
    const olds = Map.groupBy(open(sides.old, (node) => matches.has(node)), (node) => name(node, sides.old));
    const news = Map.groupBy(open(sides.new, (node) => taken.has(node)), (node) => name(node, sides.new));
    for (const [key, left] of olds) {
      const right = news.get(key) ?? [];
      if (inOrder ? left.length === right.length : left.length === 1 && right.length === 1) {
        left.forEach((node, index) => match(node, right[index]!));
      }
    }
  }
  if (!matches.has(before) && !taken.has(after)) match(before, after);

  const pairChildren = () => {
    for (const node of walk(before)) {
      const twin = matches.get(node);
      if (!twin) continue;
      pair(node.children.filter((child) => !matches.has(child)), twin.children.filter((child) => !taken.has(child)), ALIKE.underOneParent);
    }
  };
  const pair = (olds: readonly IdentifiedNode[], news: readonly IdentifiedNode[], least: number): void => {
    if (olds.length === 0 || news.length === 0 || olds.length * news.length > MOST_PAIRS) return;
    const pairs = olds.flatMap((one) =>
      news.map((other) => ({ one, other, score: Math.max(likeness(one.text, other.text), sharedChildren(one, other, matches)) })),
    );
    for (const { one, other, score } of pairs.toSorted((first, second) => second.score - first.score)) {
      if (score >= least && !matches.has(one) && !taken.has(other)) match(one, other);
    }
  };
  pairChildren();
  const longOnes = ({ text }: IdentifiedNode) => text.length >= LONG_ENOUGH;
  pair(
    open(sides.old, (node) => matches.has(node)).filter(longOnes),
    open(sides.new, (node) => taken.has(node)).filter(longOnes),
    ALIKE.anywhere,
  );
  pairChildren();
  for (const [old, now] of [...matches]) {
    for (const [one, other] of replaced(old, now, matches, taken)) match(one, other);
  }
  return matches;
}

/** Leaves of which one stands where the other stood, alone between the same neighbours: a short text wholly reworded. */
function replaced(old: IdentifiedNode, now: IdentifiedNode, matches: Matches, taken: ReadonlySet<IdentifiedNode>): [IdentifiedNode, IdentifiedNode][] {
  return old.children.flatMap((one, at): [IdentifiedNode, IdentifiedNode][] => {
    const [above, below] = [old.children[at - 1], old.children[at + 1]];
    const place = above ? now.children.indexOf(matches.get(above)!) + 1 : 0;
    const other = above && place === 0 ? undefined : now.children[place];
    const next = below && matches.get(below);
    if (matches.has(one) || !other || taken.has(other) || now.children[place + 1] !== next || (below && !next)) return [];
    return one.children.length + other.children.length === 0 ? [[one, other]] : [];
  });
}

interface Side {
  nodes: IdentifiedNode[];
  parents: ReadonlyMap<IdentifiedNode, IdentifiedNode>;
  /** A short name for the way from the root to each node. */
  ways: ReadonlyMap<IdentifiedNode, string>;
}

function sideOf(root: IdentifiedNode): Side {
  const parents = parentsIn(root);
  const nodes = [...walk(root)];
  // The whole way as a text would be long where an outline is deep; a number for it would differ between the outlines.
  const ways = new Map<IdentifiedNode, string>();
  for (const node of nodes) {
    const above = parents.get(node);
    ways.set(node, `${above ? hash(`${ways.get(above)}\n${above.text}`) : ''}\n${node.text}`);
  }
  return { nodes, parents, ways };
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

/** When two nodes with the same words are the same node; earlier rows go first. */
const sameWords: readonly { reason: string; inOrder: boolean; name(node: IdentifiedNode, side: Side): string }[] = [
  { reason: 'nothing on the way to it has changed', inOrder: true, name: (node, { ways }) => ways.get(node) ?? '' },
  {
    reason: 'it moved together with what it hangs under',
    inOrder: true,
    name: (node, { parents }) => `${parents.get(node)?.text}\n${node.text}`,
  },
  { reason: 'it moved by itself, and no other node says the same', inOrder: false, name: ({ text }) => text },
];

/** Dice's coefficient of the pairs of neighbouring characters: 1 for the same text, 0 when no pair is shared. */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string) => [...text].map((char, at, all) => `${char}${all[at + 1] ?? ''}`);
  const left = pairsOf(one);
  const counts = new Map<string, number>();
  for (const each of pairsOf(other)) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of left) {
    const count = counts.get(each) ?? 0;
    if (count === 0) continue;
    counts.set(each, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + [...other].length || 1);
}

/** Which part of the children of both nodes are the same ones: a renamed heading is known by what hangs under it. */
function sharedChildren(one: IdentifiedNode, other: IdentifiedNode, matches: Matches): number {
  const most = Math.max(one.children.length, other.children.length);
  if (most === 0) return 0;
  const under = new Set(other.children);
  return one.children.filter((child) => under.has(matches.get(child)!)).length / most;
}
