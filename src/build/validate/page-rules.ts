import { excerpt } from '../../content/problem.ts';
import { textsAt } from '../../content/read-yaml.ts';
import type { Rule } from '../../content/rule.ts';
import { readFences } from '../../diagrams/fence.ts';
import { hasOpenMark, splitTerms } from '../../content/terms/marked-text.ts';
import { FIGURES, figuresOn } from './figure-rules.ts';
import { componentsOn, walk } from './page-source.ts';
import type { Book } from './read-book.ts';

/** The components a page may use, and what each is for. */
const PAGE_COMPONENTS: Readonly<Record<string, string>> = {
  Fix: '訂正した語句',
  Frame: 'フレームの並びの図',
  Links: '下の階層のページへのリンク集',
  ProtocolStack: 'プロトコルの積み重ねの図',
  Supplement: '本文に加えた補足',
};

/** Latin letters in a row that the narrowest column of a sheet takes: the answers' on A4. */
const LETTERS_IN_COLUMN = 30;

/** What the writing itself must hold to, whatever else there is in the book. */
export const pageRules: readonly Rule<Book>[] = [
  {
    reason: '知らない部品は表示されずに消える',
    expected: Object.entries(PAGE_COMPONENTS)
      .map(([known, use]) => `<${known}>（${use}）`)
      .join('、'),
    remedy: '部品の名前を直すか、その部分を消してください',
    cases: ({ pages }) =>
      componentsOn(pages)
        .filter(({ name }) => /^[A-Z]/u.test(name) && !(name in PAGE_COMPONENTS))
        .map(({ name, page, node }) => ({
          ...page.at(node),
          found: `<${name}> という部品はありません`,
        })),
  },
  {
    reason: '題のない補足は、何の補足かが読者に分からない',
    expected: '<Supplement title="補足の題">',
    remedy: '題を書き足してください',
    cases: ({ pages }) =>
      componentsOn(pages)
        .filter(({ name, attribute }) => name === 'Supplement' && attribute('title').trim() === '')
        .map(({ page, node }) => ({ ...page.at(node), found: '<Supplement> に題がありません' })),
  },
  {
    reason: '図の題と説明がないと、図を見られない読者に何も伝わらない',
    expected: '```mermaid title="図の題" desc="図から分かること"',
    remedy: '図の題と、図を見られない人にも内容が伝わる説明を書いてください',
    cases: ({ pages }) =>
      pages.flatMap(({ file, text }) =>
        readFences(text).flatMap(({ line, meta }) =>
          (meta.ok ? [] : meta.problems).map((found) => ({ file, line, found })),
        ),
      ),
  },
  {
    reason: '文の途中の図は番号がずれる',
    remedy: '前後に空行を置いてください',
    cases: ({ pages }) =>
      figuresOn(pages)
        .filter(({ node }) => node.type !== 'mdxJsxFlowElement')
        .map(({ name, page, node, example }) => ({
          ...page.at(node),
          found: `文の途中に <${name}> があります`,
          expected: `${example} だけの行`,
        })),
  },
  {
    reason: '題のない図は、何の図か分からない',
    expected: FIGURES.ProtocolStack.example,
    remedy: 'title="…" を書いてください',
    cases: ({ pages }) =>
      figuresOn(pages)
        .filter(({ name, attribute }) => name === 'ProtocolStack' && !attribute('title'))
        .map(({ page, node }) => ({ ...page.at(node), found: '<ProtocolStack> に題がありません' })),
  },
  {
    reason: '覚える語の印が対にならないと、記号のまま出る',
    expected: '==覚える語== のように、語の前後に空白なしで == を書いた形',
    remedy: '== を閉じるか、消してください',
    cases: ({ pages, facts, tables }) => {
      const marked = [
        ...pages.flatMap((page) =>
          page.nodes.flatMap((node) =>
            node.type === 'text' ? { at: page.at(node), text: node.value } : [],
          ),
        ),
        ...[...facts, ...tables].flatMap((read) =>
          ['points.*.text', 'confusions.*.text', '*.rows.*.*']
            .flatMap((path) => textsAt(read, path))
            .map(({ path, value }) => ({ at: read.at(path), text: value })),
        ),
      ];
      return marked
        .filter(({ text }) => hasOpenMark(text))
        .map(({ at, text }) => ({
          ...at,
          found: `「${excerpt(text.trim())}」に対にならない == があります`,
        }));
    },
  },
  {
    reason: '見出しの段を飛ばすと、目次と読み上げの構造が壊れる',
    expected: 'ページの題（1段）の下に ##、その下に ###',
    remedy: '# の数を直してください',
    cases: ({ pages }) =>
      headingsOn(pages).flatMap(({ page, node, before }) => {
        if (node.depth > 1 && node.depth <= before + 1) return [];
        const skipped = `見出しが${before}段から${node.depth}段へ飛んでいます`;
        const found = node.depth === 1 ? '本文に大見出し（#）があります' : skipped;
        return { ...page.at(node), found };
      }),
  },
  {
    reason: '見出しは目次やしおりにも載り、穴うめの答えがそこで読めてしまう',
    expected: '見出しは == のない文',
    remedy: '見出しの == を外し、覚える語の印は本文の同じ語に付けてください',
    cases: ({ pages }) =>
      headingsOn(pages).flatMap(({ page, node }) => {
        const text = walk(node).map((inner) => (inner.type === 'text' ? inner.value : '')).join('');
        const word = splitTerms(text).find(({ term }) => term)?.text;
        const found = `見出しの中に覚える語「${word}」があります`;
        return word === undefined ? [] : { ...page.at(node), found };
      }),
  },
  {
    reason: '切れ目のない長い語は、紙の段からはみ出し、ページ全体を縮める',
    expected: `シートの段に入る${LETTERS_IN_COLUMN}字までの続き`,
    remedy: '空白かハイフンで区切るか、覚える部分だけを == で囲んでください',
    cases: ({ files: { pages, facts, tables, numbers } }) =>
      [...pages, ...facts, ...tables, ...numbers].flatMap(({ file, text }) =>
        text.split('\n').flatMap((content, index) =>
          splitTerms(content).flatMap(({ text: word, term }) => {
            const runs = word.split(/[^!-~]|(?<=-)/u).map((run) => run.length);
            const longest = Math.max(...runs);
            if (!term || longest <= LETTERS_IN_COLUMN) return [];
            const found = `覚える語「${excerpt(word)}」に、切れ目のない英数字が${longest}字続きます`;
            return { file, line: index + 1, found };
          }),
        ),
      ),
  },
];

/** Every heading with the depth of the one before it on its page; the title's is 1. */
function headingsOn(pages: Book['pages']) {
  return pages.flatMap((page) => {
    const headings = page.nodes.filter((node) => node.type === 'heading');
    return headings.map((node, index) => ({ page, node, before: headings[index - 1]?.depth ?? 1 }));
  });
}
