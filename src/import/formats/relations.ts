import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import type { Topic } from './grow-tree.ts';

/** An arrow between two topics, by the ids of its ends; a label says what it means. */
export interface Relation {
  /** Or the topic itself, where the arrow stands in it. */
  from: string | Topic;
  to: string;
  label: string;
  /** Where the file has it; without it where its first topic stands. */
  line?: number;
}

/**
 * Notes each arrow at the topic where it begins, with the text of the other end. An arrow with an
 * end that is no topic is reported.
 */
export function addRelations(
  relations: readonly Relation[],
  topics: ReadonlyMap<string, Topic>,
  file: string,
): Problem[] {
  return relations.flatMap(({ from, to, label, line }) => {
    const start = typeof from === 'string' ? topics.get(from) : from;
    const end = topics.get(to);
    if (start && end) {
      start.meta.push(['relation', `${label && `${label} `}→ ${end.text}`]);
      return [];
    }
    const known = (start ?? end)?.text ?? '';
    const side = known && `（「${excerpt(known)}」につながる）`;
    return {
      file, line: line || start?.line || 1, expected: '項目から項目への関係線',
      found: `関係線「${excerpt(label)}」${side}の端が項目ではない`,
      remedy: '線は読めませんでした。要る言葉は項目に書いてください',
    };
  });
}
