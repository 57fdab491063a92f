/*
 * npm run new -- "<title>" [--slug name]            begins a chapter with an outline to write over
 * npm run new -- --book "<title>" [--exam name] [--yes]  begins a book of one's own
 */
import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import { createInterface } from 'node:readline/promises';
import { readGlossary } from '../content/glossary.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL, writeAll } from '../content/journal/write-all.ts';
import { newBook, type BookTitle } from '../import/convert/new-book.ts';
import { chapterCalled, newChapter } from '../import/convert/new-chapter.ts';
import { rootOf } from './name-chapter.ts';
import { readArguments } from './read-arguments.ts';
import { listChapters } from './read-chapter.ts';
import { readFolder, readText } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';

const USAGE = `使い方：npm run new -- "無線LAN" [--slug wireless-lan]
　　　　npm run new -- --book "暗号のノート" [--exam "試験か科目の名前"] [--yes]`;

const OPTIONS = {
  slug: { type: 'string' },
  book: { type: 'boolean' },
  exam: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** Begins a chapter, or a book, and says what to do next; fails where it gets no name. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals, problem } = readArguments(args, OPTIONS, USAGE);
  if (problem !== undefined) return fail(problem);
  await whileAlone(JOURNAL, async () => undefined);
  const title = positionals.join(' ').replace(/\s+/gu, ' ').trim();
  if (title === '') return fail(USAGE);
  if (values.book) return beginBook({ title, exam: values.exam ?? title }, values.yes === true);
  return beginChapter(title, values.slug);
}

/** Empties `content` of the book that is there; without `isSure` it only says what goes. */
function beginBook(book: BookTitle, isSure: boolean): Promise<number> {
  return whileAlone(JOURNAL, async () => {
    const content = [...(await readFolder('content'))];
    const files = content
      .filter(([path]) => !path.startsWith('.import'))
      .map(([path, text]) => ({ file: `content/${path}`, text }));
    const { writes, removals } = newBook(book, files);
    const folders = [...new Set(removals.map((file) => dirname(file)))].sort().toReversed();
    if (!isSure) {
      const lost = `いまの本の${removals.length}個のファイルを消します：\n  ${folders.toReversed().join('\n  ')}`;
      return fail(`${lost}\ngit に控えがあることを確かめてから、--yes を付けて実行してください。`);
    }
    await writeAll(JOURNAL, writes, removals);
    for (const folder of folders.flatMap(withAbove)) await rmdir(folder).catch(() => undefined);
    console.log(NEXT_FOR_BOOK);
    return 0;
  });
}

async function beginChapter(title: string, slug: string | undefined): Promise<number> {
  const glossary = readGlossary((await readText('content/glossary.yaml')) ?? '[]', '').value;
  const chapters = await listChapters();
  const roots = new Map<string, string>();
  for (const each of chapters) {
    roots.set(each, rootOf((await readText(`content/outlines/${each}.md`)) ?? ''));
  }
  const same = chapterCalled(title, slug, roots);
  if (same !== undefined) return fail(isThere(title, same));
  let chapter = newChapter(title, slug, chapters, glossary);
  if (!chapter.name && slug === undefined && process.stdin.isTTY) {
    chapter = newChapter(title, await askSlug(title), chapters, glossary);
  }
  const { name, outline } = chapter;
  if (!name) return fail(nameless(title, slug));
  const file = `content/outlines/${name}.md`;
  // Only now: a question may have waited long for its answer.
  return whileAlone(JOURNAL, async () => {
    if ((await readText(file)) !== undefined) return fail(`${file} はもうあります。上書きはしません。`);
    await writeAll(JOURNAL, [{ file, text: outline }]);
    console.log(nextSteps(file));
    return 0;
  });
}

async function askSlug(title: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const example = '（英小文字・数字・ハイフン。例：wireless-lan）';
  const answer = await terminal.question(`「${title}」の住所に使う名前${example}：`);
  terminal.close();
  return answer.trim();
}

function isThere(title: string, name: string): string {
  const place = `「${title}」という題の章はもうあります：content/outlines/${name}.md。`;
  const remedy = '別の章なら、題を変えるか、--slug でほかの名前を付けてください。';
  return `${place}続きはそこに書いてください。${remedy}`;
}

function nameless(title: string, slug: string | undefined): string {
  const why =
    slug === undefined
      ? `「${title}」の住所になる英字の名前を決められません`
      : `「${slug}」は住所の名前になりません`;
  const remedy = '--slug で、英小文字・数字・ハイフン（57字まで）の名前を付けてください。';
  return `${why}。${remedy}\n${USAGE}`;
}

/** A folder and those around it, save the ones that commands look for. */
function withAbove(folder: string): string[] {
  if (folder === 'content' || folder === 'content/pages') return [];
  return [folder, ...withAbove(dirname(folder))];
}

const NEXT_FOR_BOOK = `content をからにし、content/site.yaml に本の題を書きました。

次にすること
  1. content/site.yaml の題・添え書き・説明・試験の名前を確かめる
  2. npm run import -- <マインドマップから書き出したファイル>　…… 章を作る
  3. npm run images　…… アイコンと、リンクに添える絵を描き直す（ブラウザが要る）
  4. npm start　…… 組み立てて見る`;

function nextSteps(file: string): string {
  return `${file} を作りました。

次にすること
  1. ${file} を自分のノートに書き換える（マインドマップから書き出したものに置き換えてもよい）
  2. npm run import -- ${file}　…… ページを作り、content/site.yaml に章を足す
  3. npm run dev　…… 書きながら見る（アウトラインを直すと、ページも作り直される）
  4. npm run check　…… 全ての行が載ったことを確かめる`;
}

runCommand(import.meta.filename, main);
