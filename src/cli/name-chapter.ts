import { readGlossary } from '../content/glossary.ts';
import { listChapter } from '../content/list-chapter.ts';
import { excerpt, type Problem } from '../content/problem.ts';
import type { SourceFile } from '../content/source-file.ts';
import { CHAPTER_NAME, chapterName } from '../import/convert/chapter-name.ts';
import { parseOutline } from '../import/formats/parse.ts';
import { listChapters } from './read-chapter.ts';
import { readText } from './read-files.ts';

const SITE = 'content/site.yaml';

/** The name of the chapter that an outline belongs to. */
export interface NamedChapter {
  name: string;
  /** Why the outline cannot have this name. */
  problem?: Problem;
  /** What to tell about the name. */
  note?: string;
}

/**
 * Names the chapter of an outline. A file that is only by chance called like another chapter's (its
 * first topic is another) is a problem, because it would take that chapter's place.
 */
export async function nameChapter(
  file: string,
  text: string,
  called: string | undefined,
): Promise<NamedChapter> {
  const chapters = await listChapters();
  if (called !== undefined) {
    const problem = CHAPTER_NAME.test(called)
      ? otherNumber(file, called, chapters)
      : wrongName(file, called);
    return { name: called, ...(problem && { problem }) };
  }
  const glossary = readGlossary((await readText('content/glossary.yaml')) ?? '[]', '').value;
  const root = rootOf(text);
  const { name, known, guessed, isSum } = chapterName(file, root, chapters, glossary);
  const outline = known && guessed ? await readText(`content/outlines/${name}.md`) : text;
  const there = rootOf(outline ?? '');
  const problem =
    there === root ? otherNumber(file, name, chapters) : otherChapter(file, name, there, root);
  return { name, ...(problem && { problem }), ...(isSum && { note: sumNote(name) }) };
}

/** How content/site.yaml comes to list a chapter: what to write and what to tell. */
export async function listInSite(name: string): Promise<{ files: SourceFile[]; note?: string }> {
  const before = await readText(SITE);
  const text = before === undefined ? undefined : listChapter(before, name);
  if (text === before && text !== undefined) return { files: [] };
  if (text !== undefined) {
    const note = `${SITE} の chapters に ${name} を足しました。順番はそこで変えられます。`;
    return { files: [{ file: SITE, text }], note };
  }
  const todo = `直してから ${name} があることを確かめてください。`;
  return { files: [], note: `${SITE} の chapters を読めないので、${todo}` };
}

/** The first topic of an outline in the house form; empty when it cannot be read. */
export function rootOf(text: string): string {
  return parseOutline(text, '').root?.text ?? '';
}

function sumNote(name: string): string {
  return (
    `ファイル名が日本語なので、章の名前は ${name} にしました。住所に使われ、あとからは変えにくい名前です。` +
    `読める名前にするなら、いま content/outlines/${name}.* と content/pages/${name} を消し、` +
    `${SITE} の chapters から外して、--name ${name.slice(0, 2)}-wireless-lan の形で取り込み直してください。`
  );
}

/** A chapter with the number of another would be refused by the build. */
function otherNumber(file: string, name: string, chapters: readonly string[]): Problem | undefined {
  const isSame = (chapter: string) => chapter.slice(0, 2) === name.slice(0, 2);
  const other = chapters.includes(name) ? undefined : chapters.find(isSame);
  if (other === undefined) return undefined;
  return {
    file,
    expected: 'ほかの章にない番号',
    found: `${name} と ${other}`,
    remedy:
      `別の章なら --name に空いた番号を付けてください。${other} の名前を変えるのなら、content の中で ` +
      `${other} の付くファイルとフォルダの名前をすべて変え、${SITE} の chapters も直してから取り込んでください`,
  };
}

function wrongName(file: string, called: string): Problem {
  const expected = '章の名前は 09-name の形（2桁の番号と英小文字）';
  return { file, expected, found: `--name ${called}`, remedy: '名前を付け直してください' };
}

function otherChapter(file: string, name: string, there: string, root: string): Problem {
  return {
    file,
    expected: `章 ${name} の新しい版（一番上の項目は「${excerpt(there)}」）`,
    found: `一番上の項目は「${excerpt(root)}」`,
    remedy:
      `同じ章なら --name ${name} を、別の章なら --name にほかの名前を付けて、` +
      'もう一度取り込んでください',
  };
}
