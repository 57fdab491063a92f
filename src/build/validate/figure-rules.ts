import { excerpt } from '../../content/problem.ts';
import type { Rule } from '../../content/rule.ts';
import { splitChain } from '../../content/figures/chain.ts';
import { componentsOn, nodeTexts } from './page-source.ts';
import type { Book } from './read-book.ts';

/** The figures made of data: where their ids stand, and how each is written. */
export const FIGURES = {
  Frame: { idsIn: 'id', folder: 'frames', example: '<Frame id="fcoe" />' },
  ProtocolStack: {
    idsIn: 'of',
    folder: 'stacks',
    example: '<ProtocolStack of="fcip" title="図の題" />',
  },
} as const;

/** What must hold between pages and the data of their figures. */
export const figureRules: readonly Rule<Book>[] = [
  {
    reason: 'データのない図は描けない',
    remedy: 'つづりを直すか、データを加えてください',
    cases: (book) =>
      // What a file that could not be read would have is not told as missing.
      figuresOn(book.hasAllData ? book.pages : []).flatMap((figure) => {
        const { node, page, name, folder, example, ids } = figure;
        const { chapter } = page;
        const own = dataOf(book)[folder].filter((entry) => entry.chapter === chapter);
        const known = own.map(({ id }) => id);
        const unknown = ids.filter((id) => !known.includes(id)).join('、');
        if (ids.length > 0 && unknown === '') return [];
        const there = `content/${folder}/${chapter}.yaml にある id（${known.join('、')}）`;
        return {
          ...page.at(node),
          found: unknown
            ? `図のデータ「${unknown}」はありません`
            : `<${name}> に何の図かが書かれていません`,
          expected: `${there}。例：${example}`,
        };
      }),
  },
  {
    reason: '誰も使わないデータは直されずに古くなる',
    remedy: 'ページに図を置くか、データを消してください',
    cases: (book) => {
      const key = (...parts: string[]) => parts.join('/');
      const used = figuresOn(book.pages).flatMap(({ folder, page, ids }) =>
        ids.map((id) => key(folder, page.chapter, id)),
      );
      return Object.values(FIGURES).flatMap(({ folder, example }) =>
        dataOf(book)
          [folder].filter(({ chapter, id }) => !used.includes(key(folder, chapter, id)))
          .map(({ at, id }) => ({
            ...at,
            found: `図のデータ「${id}」を載せるページがありません`,
            expected: `どこかのページに ${example}`,
          })),
      );
    },
  },
  {
    reason: '項目の番号が違うと、図をノートと比べられない',
    expected: '並びが書いてある項目の番号（ページの行末の ^n…）',
    remedy: '番号を直してください',
    cases: (book) =>
      book.stacks.flatMap((read) => {
        const notes = notesOf(book, read.chapter);
        const { stacks, groups } = read.value;
        return [
          ...stacks.map(({ node }, index) => ({ node, path: ['stacks', index, 'node'] })),
          ...groups.map(({ upward: node }, index) => ({ node, path: ['groups', index, 'upward'] })),
        ]
          .filter(({ node }) => !notes.has(node))
          .map(({ node, path }) => ({
            ...read.at(path),
            found: `項目 ${node} がどのページにもありません`,
          }));
      }),
  },
  {
    reason: '図とノートが食い違うと、どちらを覚えるか分からない',
    remedy:
      'chain をノートに合わせるか、node に正しい項目の番号を書いてください。ノートが誤りなら、正誤表で訂正してください',
    cases: (book) =>
      book.stacks.flatMap(({ chapter, value, at }) =>
        value.stacks.flatMap(({ chain, node }, index) => {
          const text = notesOf(book, chapter).get(node);
          const noted = splitChain(text ?? chain).join('→');
          if (noted === splitChain(chain).join('→') && noted !== '') return [];
          return {
            ...at(['stacks', index, 'chain']),
            found: `「${chain}」`,
            expected: noted
              ? `ノート（項目 ${node}）と同じ「${noted}」`
              : `項目 ${node}「${excerpt(text ?? '')}」に → でつないだ並び`,
          };
        }),
      ),
  },
  {
    reason: 'まとめた層の順番もノートにある',
    remedy: 'layers をノートに合わせてください',
    cases: (book) =>
      book.stacks.flatMap(({ chapter, value, at }) =>
        value.groups.flatMap(({ name, layers, upward }, index) => {
          const text = notesOf(book, chapter).get(upward);
          const noted = layers
            .filter((layer) => text?.includes(layer))
            .sort((one, other) => (text ?? '').indexOf(other) - (text ?? '').indexOf(one));
          if (text === undefined || noted.join() === layers.join()) return [];
          return {
            ...at(['groups', index, 'layers']),
            found: `「${name}」の内訳が上から ${layers.join('、')} です`,
            expected: `ノート（項目 ${upward}）の順：上から ${noted.join('、')}`,
          };
        }),
      ),
  },
];

/** Every figure made of data on some pages, with the ids of its data. */
export function figuresOn(pages: Book['pages']) {
  return componentsOn(pages).flatMap((component) => {
    const figure = Object.entries(FIGURES).find(([name]) => name === component.name)?.[1];
    const ids = figure && component.attribute(figure.idsIn).split(/\s+/u).filter(Boolean);
    return ids ? [{ ...component, ...figure, ids }] : [];
  });
}

/** The words of a chapter's pages: two chapters that say the same may have nodes of the same id. */
function notesOf({ pages }: Book, chapter: string): ReadonlyMap<string, string> {
  return nodeTexts(pages.filter((page) => page.chapter === chapter));
}

/** The ids of all data, with their places. */
function dataOf({ frames, stacks }: Book) {
  return {
    frames: frames.flatMap(({ chapter, value, at }) =>
      value.map(({ id }, index) => ({ chapter, id, at: at([index]) })),
    ),
    stacks: stacks.flatMap(({ chapter, value, at }) =>
      value.stacks.map(({ id }, index) => ({ chapter, id, at: at(['stacks', index]) })),
    ),
  };
}
