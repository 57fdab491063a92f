import type { SourceFile } from '../../content/source-file.ts';

/** What a book is called and about. */
export interface BookTitle {
  title: string;
  /** The exam or the subject that it is for. */
  exam: string;
}

/** Files that a book of one's own goes on from; of the lists only the comment at their head. */
const LISTS = new Set(['content/glossary.yaml', 'content/general-words.yaml']);
const STAYS = new Set(['content/README.md', 'content/sources.yaml', 'content/site.yaml', ...LISTS]);

/**
 * Begins a book of one's own in the place of the one that is there: what to write, and which of the
 * files of `content` to remove, all that was written for the old one.
 */
export function newBook(
  { title, exam }: BookTitle,
  files: readonly SourceFile[],
): { writes: SourceFile[]; removals: string[] } {
  const lists = files.filter(({ file }) => LISTS.has(file));
  const emptied = lists.map(({ file, text }) => ({ file, text: `${headOf(text)}[]\n` }));
  const site = files.find(({ file }) => file === 'content/site.yaml')?.text ?? '';
  const fields = {
    title,
    tagline: '要点を、図と正しい言葉で',
    description: `${title}。マインドマップの学習ノートを、図解・全文検索・印刷用シートつきの参考書にしたサイトです。`,
    exam,
  };
  const rows = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const text = `${headOf(site)}${rows.join('')}chapters: []\n`;
  return {
    writes: [...emptied, { file: 'content/site.yaml', text }],
    removals: files.map(({ file }) => file).filter((file) => !STAYS.has(file)),
  };
}

/** The lines of comment with which a file begins. */
function headOf(text: string): string {
  return /^(?:#.*\n)*/u.exec(text)?.[0] ?? '';
}
