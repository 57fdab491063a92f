import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import type { OutlineNode } from './node.ts';

/** A topic that was read from a file, in the order of the file, before it has a place. */
export interface Topic extends Pick<OutlineNode, 'kind' | 'line' | 'text' | 'stressed'> {
  /** Any rising measure: number of `#`, columns of the indent, depth in a tree. */
  level: number;
  notes: string[];
  meta: [name: string, value: string][];
  /** Whether its tool may have set tags of HTML into its text and notes. */
  isMarkedUp?: true;
}

/** Puts topics under each other by their levels and gives the roots; headings stand above items. */
export function growTree(topics: readonly Topic[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: { topic: Topic; node: OutlineNode }[] = [];
  for (const topic of topics) {
    while (!isUnder(topic, open.at(-1)?.topic)) open.pop();
    const parent = open.at(-1)?.node;
    const { kind, line, text, stressed, notes, meta } = topic;
    const node: OutlineNode = {
      kind, depth: (parent?.depth ?? 0) + 1, line, text, children: [],
      ...(stressed && { stressed }),
      ...(notes.length > 0 && { notes }),
      ...(meta.length > 0 && { meta }),
    };
    (parent?.children ?? roots).push(node);
    open.push({ topic, node });
  }
  return roots;
}

function isUnder(topic: Topic, above: Topic | undefined): boolean {
  if (!above) return true;
  if (topic.kind !== above.kind) return topic.kind === 'item';
  return topic.level > above.level;
}

/** Tells a topic that is more than one level (of `unit` columns) deeper than those `above` it. */
export function levelJump(
  { kind, level, line, text }: Pick<Topic, 'kind' | 'level' | 'line' | 'text'>,
  above: readonly Topic[],
  unit: number,
  file: string,
): Problem[] {
  const last = above.findLast((topic) => topic.kind === kind || topic.kind === 'heading');
  const found = `「${excerpt(text)}」`;
  if (kind === 'heading') {
    const deepest = (last?.level ?? level) + 1;
    if (level <= deepest) return [];
    return [{
      file, line, expected: `見出しの段は一つずつ深くなる（# は${deepest}個まで）`,
      found: `# が${level}個の${found}`,
      remedy: `${deepest}段目として読みました。段が正しいか確かめてください`,
    }];
  }
  if (level <= (last?.kind === 'item' ? last.level + unit : 0)) return [];
  return [{
    file, line, expected: `字下げは一段ずつ深くなる（一段は${unit}桁）`,
    found: `${level}桁下がった${found}`,
    remedy: 'すぐ上の浅い行の下に付けました。字下げが正しいか確かめてください',
  }];
}
