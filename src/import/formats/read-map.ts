import type { Problem } from '../../content/problem.ts';
import type { Topic } from './grow-tree.ts';
import { besideTopics, treeOf, unreadable } from './read-tree.ts';
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
  /** The names of what holds the first topics: the file, or its sheets. */
  titles: readonly string[];
  /** What the file says beside its topics. */
  around: readonly Aside[];
  /** How messages call the things that a reader knows, and one that it does not. */
  known: string;
  called(name: string): string;
}

/** Most topics: no file in the limit has as many, but clones of clones may. */
const MOST = 2_500_000;

/** Names that XMind gives to sheets that nobody has named yet. */
const DEFAULT_TITLE = /^(?:画布|キャンバス|シート|マップ|Sheet|Map|Canvas) ?\d*$/iu;

/** Reads the topics of a map in the order of its file; what is no topic is reported once. */
export function readMap<Source>(map: NestedMap<Source>, file: string): ReadTree {
  const topics: Topic[] = [];
  const byId = new Map<string, Topic>();
  const unknown = new Map<string, number>();
  const relations = [...map.relations];
  const path: Source[] = [];
  const onPath = new Set<Source>();
  // A stack instead of recursion: a map may be deeper than the call stack allows.
  const waiting = map.tops.map((source) => ({ source, level: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { source, level } = next;
    for (const left of path.splice(level - 1)) onPath.delete(left);
    path.push(source);
    onPath.add(source);
    const line = map.lineOf?.(source) ?? topics.length + 1;
    const topic: Topic = { kind: 'item', level, line, text: '', notes: [], meta: [] };
    for (const odd of map.fill(topic, source)) {
      if (!unknown.has(odd.name)) unknown.set(odd.name, odd.line ?? line);
      if (odd.text !== '') topic.meta.push([odd.name, odd.text]);
    }
    topics.push(topic);
    if (topics.length > MOST) return unreadable(tooMany(file));
    const id = map.idOf(source);
    if (id) byId.set(id, topic);
    for (const relation of map.arrowsIn?.(topic, source) ?? []) relations.push(relation);
    // A clone may stand under its original.
    const below = map.below(source).filter((child) => !onPath.has(child));
    for (const child of below.reverse()) waiting.push({ source: child, level: level + 1 });
  }
  // Before the tree: an arrow may be the only mark of its topic.
  const lost = addRelations(relations, byId, file);
  const odd = [...unknown].map(([name, line]) => ({
    file, line, expected: map.known, found: map.called(name),
    remedy: '文字は項目の印として残しました。必要なら項目に移してください',
  }));
  const named = new Set(map.titles.filter((title) => title && !DEFAULT_TITLE.test(title)));
  const isNamed = map.tops.length > 1 && named.size > 0;
  const around = map.around.filter(({ text }) => !isNamed || !named.has(text));
  const warnings = [...besideTopics(around, file), ...odd, ...lost];
  return { ...treeOf(topics, warnings, file), ...(isNamed && { title: [...named].join('・') }) };
}

function tooMany(file: string): Problem {
  const remedy = '複製の複製を減らすか、マップを分けてください';
  return { file, expected: `${MOST}項目まで`, found: '複製で限りなく増える項目', remedy };
}
