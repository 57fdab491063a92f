import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { matchOutlines } from './match-outlines.ts';
import type { Matches } from './match-outlines.ts';

/** One version of an outline, ready to be looked things up in. */
export interface OutlineVersion {
  root: IdentifiedNode;
  nodes: readonly IdentifiedNode[];
  byLine: ReadonlyMap<number, IdentifiedNode>;
}

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
  const matches = matchOutlines(old.root, now.root);
  return { before: old, after: now, matches, newIds: new Map([...matches].map(([one, other]) => [one.id, other.id])) };
}

function readVersion(text: string): OutlineVersion | undefined {
  const { root } = parseOutline(text, '');
  if (!root) return undefined;
  const identified = withNodeIds(root);
  const nodes = [...walk(identified)];
  return { root: identified, nodes, byLine: new Map(nodes.map((node) => [node.line, node])) };
}
