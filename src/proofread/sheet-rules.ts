import type { Problem } from '../content/problem.ts';
import { excerpt } from '../content/problem.ts';
import type { BookRule } from './book-rules.ts';
import type { PageSource } from './page-source.ts';
import type { Content, SourceFile } from './proofread.ts';
import { walk } from './walk.ts';

/** What cannot be printed on a sheet as it should be. */
export const sheetRules: readonly BookRule[] = [
  { reason: '見出しは目次やしおりにも載り、穴うめの答えがそこで読めてしまう', check: termsInHeadings },
  { reason: '切れ目のない長い語は、紙の段からはみ出し、ページ全体を縮める', check: unbreakableTerms },
  { reason: '項目も文もない節は、題だけの白いシートになる', check: emptySections },
];

function termsInHeadings(pages: readonly PageSource[]): Problem[] {
  return pages.flatMap(({ file, tree }) =>
    walk(tree).flatMap((node) => {
      if (node.type !== 'heading') return [];
      const text = walk(node).map((inner) => (inner.type === 'text' ? inner.value : '')).join('');
      const [, term] = /==(?=\S)([^=]+?)(?<=\S)==/u.exec(text) ?? [];
      if (term === undefined) return [];
      return {
        file,
        ...(node.position && { line: node.position.start.line }),
        found: `見出しの中に覚える語「${term}」があります`,
        expected: '見出しは == のない文',
        remedy: '見出しの == を外し、覚える語の印は本文の同じ語に付けてください',
      };
    }),
  );
}

/** Latin letters in a row that the narrowest column of a sheet takes: that of the answers, in four columns on A4. */
const LETTERS_IN_COLUMN = 30;

function unbreakableTerms(_: readonly PageSource[], { pages, facts, tables, numbers }: Content): Problem[] {
  return [...pages, ...facts, ...tables, ...numbers].flatMap(({ file, text }: SourceFile) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(/==(?=\S)([^=]+?)(?<=\S)==/gu)].flatMap(([, term = '']) => {
        const longest = Math.max(...term.split(/[^!-~]|(?<=-)/u).map((run) => run.length));
        if (longest <= LETTERS_IN_COLUMN) return [];
        return {
          file,
          line: index + 1,
          found: `覚える語「${excerpt(term)}」に、切れ目のない英数字が${longest}字続きます`,
          expected: `シートの段に入る${LETTERS_IN_COLUMN}字までの続き`,
          remedy: '空白かハイフンで区切るか、覚える部分だけを == で囲んでください',
        };
      }),
    ),
  );
}

function emptySections(pages: readonly PageSource[]): Problem[] {
  return pages.flatMap((page) => {
    const { kind, slug, title } = page.data;
    const folder = page.file.replace(/index\.mdx$/u, '');
    if (kind !== 'section' || hasText(page) || pages.some((other) => other.data.kind === 'topic' && other.file.startsWith(folder))) return [];
    return {
      file: page.file,
      line: page.fieldLine('kind'),
      found: `節「${title}」に、項目のページも文もありません`,
      expected: `${folder} に kind: topic のページが一つ以上、又はこのページに文`,
      remedy: `項目のページ（slug: ${slug}/…）か文を加えるか、この節を章の計画から外して npm run import を実行してください`,
    };
  });
}

/** Whether more stands on the page than its title and links to other pages. */
function hasText({ text }: PageSource): boolean {
  return text.replace(/^---[^]*?\n---/u, '').replaceAll(/<Links>[^]*?<\/Links>/gu, '').trim() !== '';
}
