import { readFences } from '../diagrams/fence.ts';
import type { Problem } from '../content/problem.ts';
import { attributeOf } from './attribute-of.ts';
import type { PageSource } from './page-source.ts';
import { walk } from './walk.ts';

/** The components a page may use, and what each is for. */
export const PAGE_COMPONENTS: Readonly<Record<string, string>> = {
  Fix: '訂正した語句',
  Frame: 'フレームの並びの図',
  Links: '下の階層のページへのリンク集',
  ProtocolStack: 'プロトコルの積み重ねの図',
  Supplement: '本文に加えた補足',
};

/** One thing every page must hold to, and why. */
export interface PageRule {
  reason: string;
  check: (page: PageSource) => Problem[];
}

/** The rules for a single page. */
export const pageRules: readonly PageRule[] = [
  { reason: '知らない部品は表示されずに消える', check: unknownComponents },
  { reason: '題のない補足は、何の補足かが読者に分からない', check: untitledSupplements },
  { reason: '図の題と説明がないと、図を見られない読者に何も伝わらない', check: fencesWithoutWords },
  { reason: '閉じない == は記号のまま本文に出る', check: openTerms },
  { reason: '見出しの段を飛ばすと、目次と読み上げの構造が壊れる', check: skippedHeadings },
];

function unknownComponents({ file, text, tree }: PageSource): Problem[] {
  return walk(tree).flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name ?? '';
    if (!/^[A-Z]/u.test(name) || name in PAGE_COMPONENTS) return [];
    return {
      file,
      line: node.position?.start.line ?? lineOf(text, `<${name}`),
      found: `<${name}> という部品はありません`,
      expected: Object.entries(PAGE_COMPONENTS).map(([known, use]) => `<${known}>（${use}）`).join('、'),
      remedy: '部品の名前を直すか、その部分を消してください',
    };
  });
}

function untitledSupplements({ file, text, tree }: PageSource): Problem[] {
  return walk(tree).flatMap((node) => {
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Supplement') return [];
    if (attributeOf(node, 'title').trim() !== '') return [];
    return {
      file,
      line: node.position?.start.line ?? lineOf(text, '<Supplement'),
      found: '<Supplement> に題がありません',
      expected: '<Supplement title="補足の題">',
      remedy: '題を書き足してください',
    };
  });
}

function fencesWithoutWords({ file, text }: PageSource): Problem[] {
  return readFences(text).flatMap(({ line, meta }) =>
    meta.ok
      ? []
      : meta.problems.map(({ message }) => ({
          file,
          line,
          found: message,
          expected: '```mermaid title="図の題" desc="図から分かること"',
          remedy: '図の題と、図を見られない人にも内容が伝わる説明を書いてください',
        })),
  );
}

function openTerms({ file, tree }: PageSource): Problem[] {
  return walk(tree).flatMap((node) => {
    if (node.type !== 'text') return [];
    const marks = node.value.match(/==/gu)?.length ?? 0;
    const escaped = node.value.replaceAll(/==(?=\S)[^=]+?(?<=\S)==/gu, '');
    if (marks === 0 || !escaped.includes('==')) return [];
    return {
      file,
      ...(node.position && { line: node.position.start.line }),
      found: `「${node.value.trim().slice(0, 30)}」に対にならない == があります`,
      expected: '==覚える語== のように、語の前後に空白なしで == を書いた形',
      remedy: '== を閉じるか、消してください',
    };
  });
}

function skippedHeadings({ file, tree }: PageSource): Problem[] {
  let last = 1;
  return walk(tree).flatMap((node) => {
    if (node.type !== 'heading') return [];
    const skipped = node.depth > last + 1 || node.depth === 1;
    const before = last;
    last = node.depth;
    if (!skipped) return [];
    return {
      file,
      ...(node.position && { line: node.position.start.line }),
      found: node.depth === 1 ? '本文に大見出し（#）があります' : `見出しが${before}段から${node.depth}段へ飛んでいます`,
      expected: 'ページの題（1段）の下に ##、その下に ###',
      remedy: '# の数を直してください',
    };
  });
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, Math.max(0, text.indexOf(needle))).split('\n').length;
}
