import type { Term } from '../../content/glossary.ts';
import { CHAPTER_NAME, nextNumber, titleSlug } from './chapter-name.ts';
import { titleBehindNumber } from './default-chapter.ts';

/** A chapter that is to be begun. */
export interface NewChapter {
  /** `09-wireless-lan`; absent when the title has no Latin name to take from. */
  name?: string;
  outline: string;
}

/**
 * Begins a chapter: the next free number, a Latin name (`slug`, else from the glossary, else the
 * title itself when it is Latin), and an outline to write over, which reads without remarks.
 */
export function newChapter(
  title: string,
  slug: string | undefined,
  chapters: readonly string[],
  glossary: readonly Term[],
): NewChapter {
  const number = nextNumber(chapters);
  const name = `${number}-${slug ?? titleSlug(title, glossary)}`;
  return { ...(CHAPTER_NAME.test(name) && { name }), outline: skeleton(number, title) };
}

/**
 * The chapter that is there under this title already; undefined when there is none, or when a
 * `slug` of its own says that another is meant. `roots` are the first topics of all chapters.
 */
export function chapterCalled(
  title: string,
  slug: string | undefined,
  roots: ReadonlyMap<string, string>,
): string | undefined {
  const called = (text: string) => (titleBehindNumber(text) ?? text).normalize('NFKC');
  const isMeant = (name: string) => slug === undefined || name.slice('00-'.length) === slug;
  return [...roots].find(([name, root]) => called(root) === called(title) && isMeant(name))?.[0];
}

function skeleton(number: string, title: string): string {
  return `# ${number}_${title}
## 一つ目の節
### 項目の名前：Full Name in English
#### とは
##### この項目が何かを一文で書く
#### 特徴
##### 一行に一つずつ書く
###### さらに細かい話は、もう一段下に書く
## 二つ目の節
### 次の項目
#### 用語集にある語は、取り込むと覚える語になる
`;
}
