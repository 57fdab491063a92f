import { readGlossary } from '../content/glossary.ts';
import { listChapter } from '../content/list-chapter.ts';
import type { Problem } from '../content/problem.ts';
import { excerpt } from '../content/problem.ts';
import { CHAPTER_NAME, chapterName } from '../import/convert/chapter-name.ts';
import { parseOutline } from '../import/formats/parse.ts';
import { listChapters } from './read-chapter.ts';
import { readText } from './read-files.ts';

const SITE = 'content/site.yaml';

/**
 * The name of the chapter that an outline belongs to. A file that is only by chance called like another chapter's (its
 * first topic is another) is a problem, because it would take that chapter's place.
 */
export async function nameChapter(file: string, text: string, called: string | undefined): Promise<{ name: string; problem?: Problem }> {
  if (called !== undefined && !CHAPTER_NAME.test(called)) return { name: called, problem: wrongName(file, called) };
  if (called !== undefined) return withOwnNumber(file, called, await listChapters());
  const glossary = readGlossary((await readText('content/glossary.yaml')) ?? '[]', '').value;
  const root = rootOf(text);
  const { name, known, guessed } = chapterName(file, root, await listChapters(), glossary);
  const there = known && guessed ? rootOf((await readText(`content/outlines/${name}.md`)) ?? '') : root;
  return there === root ? withOwnNumber(file, name, await listChapters()) : { name, problem: otherChapter(file, name, there, root) };
}

/** A chapter with the number of another would be refused by the build, when everything is written. */
function withOwnNumber(file: string, name: string, chapters: readonly string[]): { name: string; problem?: Problem } {
  const other = chapters.includes(name) ? undefined : chapters.find((chapter) => chapter.slice(0, 2) === name.slice(0, 2));
  if (other === undefined) return { name };
  const problem = {
    file,
    expected: 'ほかの章にない番号',
    found: `${name} と ${other}`,
    remedy: `別の章なら --name に空いた番号を付けてください。${other} の名前を変えるのなら、content の中で ${other} の付くファイルとフォルダの名前をすべて変え、${SITE} の chapters も直してから取り込んでください`,
  };
  return { name, problem };
}

/** How content/site.yaml comes to list a chapter: the file to write when it does not yet, and what to tell. */
export async function listInSite(name: string): Promise<{ files: { path: string; text: string }[]; note?: string }> {
  const before = await readText(SITE);
  const text = before === undefined ? undefined : listChapter(before, name);
  if (text === undefined) return { files: [], note: `${SITE} の chapters を読めないので、直してから ${name} があることを確かめてください。` };
  if (text === before) return { files: [] };
  return { files: [{ path: SITE, text }], note: `${SITE} の chapters に ${name} を足しました。順番はそこで変えられます。` };
}

/** The first topic of an outline in the house form; empty when it cannot be read. */
export function rootOf(text: string): string {
  return parseOutline(text, '').root?.text ?? '';
}

function wrongName(file: string, called: string): Problem {
  return { file, expected: '章の名前は 09-name の形（2桁の番号と英小文字）', found: `--name ${called}`, remedy: '名前を付け直してください' };
}

function otherChapter(file: string, name: string, there: string, root: string): Problem {
  return {
    file,
    expected: `章 ${name} の新しい版（一番上の項目は「${excerpt(there)}」）`,
    found: `一番上の項目は「${excerpt(root)}」`,
    remedy: `同じ章なら --name ${name} を、別の章なら --name にほかの名前を付けて、もう一度取り込んでください`,
  };
}
