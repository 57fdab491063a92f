import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import type { OutlineNode } from './node.ts';
import { fromText } from './rich-text.ts';

/** What a reader of one format found; a file without a single root has several. */
export interface ReadTree {
  roots: OutlineNode[];
  /** The name of the whole, for when there are several roots. */
  title?: string;
  warnings: Problem[];
  problems: Problem[];
}

/** A format that could not be read at all. */
export function unreadable(problem: Problem): ReadTree {
  return { roots: [], warnings: [], problems: [problem] };
}

/** Names that tools give to topics that nobody has named yet. */
const DEFAULT_NAME =
  /^(?:分支主题|子主题|自由主题|Subtopic|Main Topic|Floating Topic|トピック|サブトピック)\s*\d+$/u;

/** The tree of the topics of a file, and a remark on all that may not be meant. */
export function treeOf(topics: Topic[], warnings: Problem[], file: string): ReadTree {
  const taken = new Map<string, number>();
  const doubtful: Problem[] = [];
  for (const topic of topics) {
    if (topic.isMarkedUp) readMarkup(topic, taken);
    topic.notes = topic.notes.flatMap(paragraphs);
    const { line, text, meta } = topic;
    const image = meta.some(([name]) => name === 'image') ? '絵だけの項目' : '空の項目';
    if (text.trim() === '') doubtful.push({ file, line, ...EMPTY, found: image });
    else if (DEFAULT_NAME.test(text)) {
      doubtful.push({ file, line, ...UNNAMED, found: `初めから入っている名前「${text}」` });
    }
  }
  const all = [...warnings, ...markup(taken, file), ...doubtful];
  return { roots: growTree(topics), warnings: all, problems: [] };
}

/** The paragraphs of a note; code may have empty lines in it. */
function paragraphs(note: string): string[] {
  return /[`~$]/u.test(note) ? [note] : note.split(/\n(?:[^\S\n]*\n)+/u);
}

const EMPTY = {
  expected: '文字のある項目', remedy: '空のまま残しました。文字を入れるか消してください',
};
const UNNAMED = {
  expected: '著者の書いた項目', remedy: '残しました。名前を付けるか消してください',
};

/** Reads the tags in the texts of a topic, and notes where each kind is found first. */
function readMarkup(topic: Topic, taken: Map<string, number>): void {
  const read = (text: string): string => {
    const { text: plain, taken: kinds } = fromText(text);
    for (const kind of kinds) if (!taken.has(kind)) taken.set(kind, topic.line);
    return plain;
  };
  topic.text = read(topic.text);
  topic.notes = topic.notes.map(read);
}

function markup(taken: ReadonlyMap<string, number>, file: string): Problem[] {
  const [line] = taken.values();
  if (line === undefined) return [];
  return [{
    file, line, expected: '文字だけの項目', found: `HTMLの書式 ${[...taken.keys()].join(' ')}`,
    remedy: '書式として読み、太字・リンク・改行のほかは外しました。文字なら ` で囲んでください',
  }];
}

/** A file without any topic. */
export function emptyOutline(file: string): Problem {
  const remedy = '書き出したアウトラインを置いてください';
  return { file, expected: '見出し（#）又は箇条書き（*）が1行以上', found: '空のファイル', remedy };
}

/** What a file says beside its topics: its title, its author, what a reader does not know. */
export interface Aside {
  name: string;
  text: string;
  line?: number;
}

/** One remark on all that a file says beside its topics. */
export function besideTopics(said: readonly Aside[], file: string): Problem[] {
  const texts = said.filter(({ text }) => text !== '');
  const [first] = texts;
  if (!first) return [];
  const found = texts.map(({ name, text }) => `${name}「${excerpt(text)}」`).join('、');
  return [{
    file, ...(first.line && { line: first.line }), expected: '項目',
    found: `ファイルについての記述：${found}`,
    remedy: '項目としては読みません。必要な文字なら項目に移してください',
  }];
}
