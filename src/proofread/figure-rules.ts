import type { MdastNode } from 'satteri';
import { chapterOf } from '../content/chapter-of.ts';
import type { Problem } from '../content/problem.ts';
import { readFigures } from '../frames/read-figures.ts';
import { attributeOf } from './attribute-of.ts';
import type { BookRule } from './book-rules.ts';
import type { PageSource } from './page-source.ts';
import type { Content } from './proofread.ts';
import { walk } from './walk.ts';

/** The rules between pages and the figures that are made of data. */
export const figureRules: readonly BookRule[] = [
  { reason: '文の途中の図は番号がずれる', check: figuresInText },
  { reason: 'データのない図は描けない', check: unknownFigures },
  { reason: '題のない図は、何の図か分からない', check: untitledStacks },
  { reason: '誰も使わないデータは直されずに古くなる', check: unusedFigures },
];

/** The figures made of data: where their ids stand, and how each is written. */
const FIGURES: Readonly<Record<string, { attribute: string; folder: 'frames' | 'stacks'; example: string }>> = {
  Frame: { attribute: 'id', folder: 'frames', example: '<Frame id="fcoe" />' },
  ProtocolStack: { attribute: 'of', folder: 'stacks', example: '<ProtocolStack of="fcip" title="図の題" />' },
};

function figuresInText(pages: readonly PageSource[]): Problem[] {
  return pages.flatMap((page) =>
    figuresOf(page).flatMap(({ node, name, example }) => {
      if (node.type === 'mdxJsxFlowElement') return [];
      return { ...placeOf(page, node), found: `文の途中に <${name}> があります`, expected: `${example} だけの行`, remedy: '前後に空行を置いてください' };
    }),
  );
}

function unknownFigures(pages: readonly PageSource[], content: Content): Problem[] {
  const known = idsIn(content);
  return pages.flatMap((page) =>
    figuresOf(page).flatMap(({ node, name, folder, example, ids }) => {
      const there = known[folder].filter(({ chapter }) => chapter === chapterOf(page.file)).map(({ id }) => id);
      const unknown = ids.filter((id) => !there.includes(id));
      if (ids.length > 0 && unknown.length === 0) return [];
      return {
        ...placeOf(page, node),
        found: ids.length === 0 ? `<${name}> に何の図かが書かれていません` : `図のデータ「${unknown.join('、')}」はありません`,
        expected: `content/${folder}/${chapterOf(page.file)}.yaml にある id（${there.join('、')}）。例：${example}`,
        remedy: 'つづりを直すか、データを加えてください',
      };
    }),
  );
}

function untitledStacks(pages: readonly PageSource[]): Problem[] {
  return pages.flatMap((page) =>
    figuresOf(page).flatMap(({ node, name, example }) => {
      if (name !== 'ProtocolStack' || attributeOf(node, 'title')) return [];
      return { ...placeOf(page, node), found: '<ProtocolStack> に題がありません', expected: example, remedy: 'title="…" を書いてください' };
    }),
  );
}

function unusedFigures(pages: readonly PageSource[], content: Content): Problem[] {
  const used = pages.flatMap((page) => figuresOf(page).flatMap(({ folder, ids }) => ids.map((id) => `${folder}/${chapterOf(page.file)}/${id}`)));
  return Object.entries(idsIn(content)).flatMap(([folder, entries]) =>
    entries
      .filter(({ chapter, id }) => !used.includes(`${folder}/${chapter}/${id}`))
      .map(({ file, line, id }) => ({
        file,
        line,
        found: `図のデータ「${id}」を載せるページがありません`,
        expected: `どこかのページに ${Object.values(FIGURES).find((figure) => figure.folder === folder)?.example}`,
        remedy: 'ページに図を置くか、データを消してください',
      })),
  );
}

function figuresOf({ tree }: PageSource) {
  return walk(tree).flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name ?? '';
    const figure = FIGURES[name];
    return figure ? [{ node, name, ...figure, ids: attributeOf(node, figure.attribute).split(/\s+/u).filter(Boolean) }] : [];
  });
}

function placeOf({ file }: PageSource, { position }: MdastNode) {
  return { file, ...(position && { line: position.start.line }) };
}

/** The ids of all data, with their places. */
function idsIn(content: Content) {
  const { frames, stacks } = readFigures(content).value;
  return {
    frames: frames.flatMap(({ file, chapter, value, lineOf }) => value.map(({ id }, index) => ({ file, chapter, id, line: lineOf([index]) }))),
    stacks: stacks.flatMap(({ file, chapter, value, lineOf }) =>
      value.stacks.map(({ id }, index) => ({ file, chapter, id, line: lineOf(['stacks', index]) })),
    ),
  };
}
