import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { besideTopics } from './read-tree.ts';
import type { Aside, ReadTree } from './read-tree.ts';
import { addRelations } from './relations.ts';
import type { Relation } from './relations.ts';

/** A map whose topics nest in its file. `Source` is what the file has for a topic. */
export interface NestedMap<Source> {
  tops: readonly Source[];
  below(source: Source): Source[];
  /** The name by which arrows call a topic. */
  idOf(source: Source): string | undefined;
  /** Line of the file, where it has lines; else topics are counted. */
  lineOf?(source: Source): number;
  /** Fills a topic, and gives what it does not know. */
  fill(topic: Topic, source: Source): Aside[];
  /** The arrows that the file has beside its topics, and those in a topic. */
  relations: readonly Relation[];
  arrowsIn?(topic: Topic, source: Source): Relation[];
  /** What the file says beside its topics. */
  around: readonly Aside[];
  /** How messages call the things that a reader knows, and one that it does not. */
  known: string;
  called(name: string): string;
}

/** Reads the topics of a map in the order of its file; what is no topic is reported once. */
export function readMap<Source>(map: NestedMap<Source>, file: string): ReadTree {
  const topics: Topic[] = [];
  const byId = new Map<string, Topic>();
  const unknown = new Map<string, number>();
  const relations = [...map.relations];
  // A stack instead of recursion: a map may be deeper than the call stack allows.
  const waiting = map.tops.map((source) => ({ source, level: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { source, level } = next;
    const line = map.lineOf?.(source) ?? topics.length + 1;
    const topic: Topic = { kind: 'item', level, line, text: '', notes: [], meta: [] };
    for (const odd of map.fill(topic, source)) {
      if (!unknown.has(odd.name)) unknown.set(odd.name, odd.line ?? line);
      if (odd.text !== '') topic.meta.push([odd.name, odd.text]);
    }
    topics.push(topic);
    const id = map.idOf(source);
    if (id) byId.set(id, topic);
    for (const relation of map.arrowsIn?.(topic, source) ?? []) relations.push(relation);
    const below = map.below(source).map((child) => ({ source: child, level: level + 1 }));
    for (const child of below.reverse()) waiting.push(child);
  }
  // Before the tree: an arrow may be the only mark of its topic.
  const lost = addRelations(relations, byId, file);
  const odd = [...unknown].map(([name, line]) => ({
    file, line, expected: map.known, found: map.called(name),
    remedy: '文字は項目の印として残しました。必要なら項目に移してください',
  }));
  const warnings = [...besideTopics(map.around, file), ...odd, ...lost];
  return { roots: growTree(topics), warnings, problems: [] };
}
