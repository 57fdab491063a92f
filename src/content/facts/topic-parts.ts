import { load } from 'cheerio';
import type { Problem } from '../problem.ts';

/** A built page of a topic. */
export interface BuiltTopic {
  chapter: string;
  slug: string;
  html: string;
}

/** A part that a topic's page has to have, and where it is written. */
interface Part {
  name: string;
  selector: string;
  /** How many of it, and why not fewer. */
  least: number;
  reason: string;
  path: (chapter: string, slug: string) => string;
  remedy: string;
}

const facts = (chapter: string, slug: string) => `content/facts/${chapter}/${slug}.yaml`;
const notes = (chapter: string, slug: string) => `content/pages/${chapter}/${slug}.mdx`;
const quiz = (chapter: string) => `content/quiz/${chapter}.yaml`;

const parts: readonly Part[] = [
  {
    name: '要点', selector: '[data-supplement=points] li', least: 3, reason: 'fewer are no summary',
    path: facts, remedy: 'points に書き足してください',
  },
  {
    name: '図', selector: 'figure', least: 1, reason: 'a picture stays where a sentence does not',
    path: notes, remedy: '図を一つ書き足してください（```mermaid title="…" desc="…" で始まる段落）',
  },
  {
    name: '混同', selector: '[data-supplement=confusions] li', least: 1, reason: 'exams ask for it',
    path: facts, remedy: 'confusions に書き足してください',
  },
  {
    name: '問題', selector: '.questions > li', least: 3, reason: 'so that the score says something',
    path: quiz, remedy: 'topic がこの項目の slug である問題を書き足してください',
  },
  {
    name: '出典', selector: '.sources li', least: 1, reason: 'readers can check what we say',
    path: facts, remedy: '要点の sources に書き足してください',
  },
];

/** The parts of the topics as lines of a table, and a problem for every lack. */
export function checkTopicParts(topics: readonly BuiltTopic[]) {
  const rows = topics.map((topic) => {
    const $ = load(topic.html);
    return { ...topic, counts: parts.map(({ selector }) => $(`article ${selector}`).length) };
  });
  const widest = Math.max(4, ...rows.map(({ slug }) => slug.length));
  const line = (head: string, cells: readonly string[]) =>
    [pad(head, widest, 'end'), ...cells.map((cell) => pad(cell, 6, 'start'))].join('');
  const head = line('項目', parts.map(({ name }) => name));
  const table = [head, ...rows.map(({ slug, counts }) => line(slug, counts.map(String)))];
  const problems = rows.flatMap(({ counts, ...topic }) =>
    parts.flatMap((part, index) => lacking(part, counts[index] ?? 0, topic)),
  );
  return { table, problems };
}

function lacking(part: Part, count: number, { chapter, slug }: BuiltTopic): Problem[] {
  const { name, least, path, remedy } = part;
  if (count >= least) return [];
  const expected = `項目のページごとに、${name}を${least}つ以上`;
  return [{ file: path(chapter, slug), expected, found: `${slug} の${name}は${count}`, remedy }];
}

/** Fills a cell with spaces; Japanese letters are two columns wide. */
function pad(text: string, width: number, side: 'start' | 'end'): string {
  const taken = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  const room = ' '.repeat(Math.max(0, width - taken));
  return side === 'start' ? room + text : text + room;
}
