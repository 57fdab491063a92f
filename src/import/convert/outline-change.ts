import { createHash } from 'node:crypto';
import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { parentsIn, walk } from '../formats/walk.ts';

/** One version of an outline, ready to be looked things up in. */
export interface OutlineVersion {
  root: IdentifiedNode;
  nodes: readonly IdentifiedNode[];
  byLine: ReadonlyMap<number, IdentifiedNode>;
  parents: ReadonlyMap<IdentifiedNode, IdentifiedNode>;
}

/** The nodes of an old outline in the new one; those that are gone have no entry. */
export type Matches = ReadonlyMap<IdentifiedNode, IdentifiedNode>;

/** What became of an outline since the last import. */
export interface OutlineChange {
  before: OutlineVersion;
  after: OutlineVersion;
  matches: Matches;
  /** The new id of each old one; ids of nodes that are gone have no entry. */
  newIds: ReadonlyMap<string, string>;
}

/** Compares two versions of an outline; undefined when one of them cannot be read. */
export function outlineChange(before: string, after: string): OutlineChange | undefined {
  const [old, now] = [before, after].map(readVersion);
  if (!old || !now) return undefined;
  const matches = matchOutlines(old, now);
  const newIds = new Map([...matches].map(([one, other]) => [one.id, other.id]));
  return { before: old, after: now, matches, newIds };
}

function readVersion(text: string): OutlineVersion | undefined {
  const parsed = parseOutline(text, '').root;
  if (!parsed) return undefined;
  const root = withNodeIds(parsed);
  const nodes = [...walk(root)];
  const byLine = new Map(nodes.map((node) => [node.line, node]));
  return { root, nodes, byLine, parents: parentsIn(root) };
}

/**
 * How alike two texts must be to be the same node, from 0 to 1: an edited sentence keeps half its
 * pairs. A short text that stands elsewhere is alike by chance.
 */
const ALIKE = { underOneParent: 0.45, anywhere: 0.6, longEnough: 6 };
/** More comparisons take too long; such an outline is another one rather than an edited one. */
const MOST_PAIRS = 1_000_000;

/**
 * The same words are the same node, in the same place before another one; what is left is paired
 * under its parent by likeness (edited), then anywhere (edited and moved), then by its place. Of a
 * split node the likest part goes on as the node; of joined nodes the likest one.
 */
function matchOutlines(before: OutlineVersion, after: OutlineVersion): Matches {
  const matches = new Map<IdentifiedNode, IdentifiedNode>();
  const matched = new Set<IdentifiedNode>();
  const open = (nodes: readonly IdentifiedNode[]) => nodes.filter((node) => !matched.has(node));
  const match = (one: IdentifiedNode, other: IdentifiedNode) => {
    matches.set(one, other);
    matched.add(one).add(other);
  };
  const pair = (olds: IdentifiedNode[], news: IdentifiedNode[], least: number) => {
    if (olds.length * news.length > MOST_PAIRS) return;
    const pairs = olds.flatMap((one) =>
      news.flatMap((other) => {
        const score = likeness(one, other, matches, least);
        return score >= least ? [{ one, other, score }] : [];
      }),
    );
    for (const { one, other } of pairs.toSorted((a, b) => b.score - a.score)) {
      if (!matched.has(one) && !matched.has(other)) match(one, other);
    }
  };
  const pairChildren = () => {
    for (const node of before.nodes) {
      const children = matches.get(node)?.children ?? [];
      pair(open(node.children), open(children), ALIKE.underOneParent);
    }
  };

  for (const { name, inOrder } of sameWords) {
    const [olds, news] = [before, after].map((version) =>
      Map.groupBy(open(version.nodes), name(version)),
    );
    for (const [key, left] of olds ?? []) {
      const right = news?.get(key) ?? [];
      if (left.length !== right.length || (!inOrder && left.length > 1)) continue;
      left.forEach((node, index) => match(node, right[index]!));
    }
  }
  if (open([before.root, after.root]).length === 2) match(before.root, after.root);
  pairChildren();
  const long = (nodes: readonly IdentifiedNode[]) =>
    open(nodes).filter(({ text }) => text.length >= ALIKE.longEnough);
  pair(long(before.nodes), long(after.nodes), ALIKE.anywhere);
  pairChildren();
  for (const [old, now] of [...matches]) {
    for (const [one, other] of replacedLeaves(old, now, matches, matched)) match(one, other);
  }
  return matches;
}

/** When two nodes with the same words are the same node; earlier rows go first. */
const sameWords: readonly {
  reason: string;
  inOrder: boolean;
  name(version: OutlineVersion): (node: IdentifiedNode) => string;
}[] = [
  { reason: 'nothing on the way to it has changed', inOrder: true, name: waysTo },
  {
    reason: 'it moved together with what it hangs under',
    inOrder: true,
    name: ({ parents }) => (node) => `${parents.get(node)?.text}\n${node.text}`,
  },
  { reason: 'it moved, and says it alone', inOrder: false, name: () => ({ text }) => text },
];

/** Names the way from the root to each node, shortly, since an outline may be deep. */
function waysTo({ nodes, parents }: OutlineVersion): (node: IdentifiedNode) => string {
  const ways = new Map<IdentifiedNode, string>();
  for (const node of nodes) {
    const above = ways.get(parents.get(node)!) ?? '';
    ways.set(node, createHash('sha256').update(`${above}\n${node.text}`).digest('base64'));
  }
  return (node) => ways.get(node) ?? '';
}

/** Leaves that alone changed between the same neighbours: a short text wholly reworded. */
function replacedLeaves(
  { children }: IdentifiedNode,
  now: IdentifiedNode,
  matches: Matches,
  matched: ReadonlySet<IdentifiedNode>,
): [IdentifiedNode, IdentifiedNode][] {
  return children.flatMap((one, at): [IdentifiedNode, IdentifiedNode][] => {
    if (matched.has(one)) return [];
    const [above, below] = [children[at - 1], children[at + 1]];
    const place = above ? now.children.indexOf(matches.get(above)!) + 1 : 0;
    const other = above && place === 0 ? undefined : now.children[place];
    if (!other || matched.has(other)) return [];
    const next = below && matches.get(below);
    if (now.children[place + 1] !== next || (below && !next)) return [];
    return one.children.length + other.children.length === 0 ? [[one, other]] : [];
  });
}

/**
 * How alike two nodes are by their words or, for a renamed heading, by what hangs under them; what
 * is less than `least` may be told as less than it is.
 */
function likeness(
  one: IdentifiedNode,
  other: IdentifiedNode,
  matches: Matches,
  least: number,
): number {
  const most = Math.max(one.children.length, other.children.length);
  const under = most === 0 ? undefined : new Set(other.children);
  const shared = one.children.filter((child) => under?.has(matches.get(child)!)).length;
  return Math.max(sharedPairs(pairsOf(one), pairsOf(other), least), shared / Math.max(most, 1));
}

/** Dice's coefficient of the pairs of neighbouring characters: 1 for the same text. */
function sharedPairs(one: Pairs, other: Pairs, least: number): number {
  const total = one.total + other.total;
  if (2 * Math.min(one.total, other.total) < least * total) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / (total || 1);
}

/** How often a text has each pair of neighbouring characters. */
interface Pairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

const known = new WeakMap<IdentifiedNode, Pairs>();

function pairsOf(node: IdentifiedNode): Pairs {
  const pairs = known.get(node);
  if (pairs) return pairs;
  const chars = [...node.text];
  const counts = new Map<string, number>();
  chars.forEach((char, at) => {
    const pair = `${char}${chars[at + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  known.set(node, { counts, total: chars.length });
  return { counts, total: chars.length };
}
