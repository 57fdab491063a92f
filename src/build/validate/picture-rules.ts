import { posix } from 'node:path';
import type { Rule } from '../../content/rule.ts';
import { componentsOn } from './page-source.ts';
import type { Book } from './read-book.ts';

/** How files of pictures begin, by the ends of their names. */
export const PICTURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG/u,
  jpg: /^\xff\xd8\xff/u,
  jpeg: /^\xff\xd8\xff/u,
  gif: /^GIF8/u,
  webp: /^RIFF[^]{4}WEBP/u,
  avif: /^[^]{4}ftyp/u,
  svg: /<svg/u,
};

const EXAMPLE = '![絵から分かること](絵.png)';

/** What must hold of the pictures in the text of pages. */
export const pictureRules: readonly Rule<Book>[] = [
  {
    reason: 'ない絵、壊れた絵では、サイトを組み立てられない',
    expected: `ページの隣に置いたファイルの名前。例：${EXAMPLE}`,
    remedy: '名前のつづりを確かめ、絵をページと同じフォルダに置いてください',
    cases: ({ pages, files }) =>
      picturesOn(pages).flatMap(({ page, node, url }) => {
        const [, what] = ABROAD.find(([address]) => address.test(url)) ?? [];
        const known = files.pictures.find(({ file }) => file === fileOf(page.file, url));
        const wrong = what ?? (known ? known.isWhole || 'は絵として読めません' : 'がありません');
        return wrong === true ? [] : { ...page.at(node), found: `絵「${url}」${wrong}` };
      }),
  },
  {
    reason: '説明のない絵は、見られない読者に何も伝えない',
    expected: EXAMPLE,
    remedy: '［ ］の中に、絵から分かることを書いてください',
    cases: ({ pages }) =>
      picturesOn(pages)
        .filter(({ alt }) => !alt?.trim())
        .map(({ page, node, url }) => ({ ...page.at(node), found: `絵「${url}」に説明がありません` })),
  },
  {
    reason: '<img> の絵は、置き場所を変えるサイトでは見つからない',
    expected: EXAMPLE,
    remedy: '![説明](ファイル) の形に書き換えてください',
    cases: ({ pages }) =>
      componentsOn(pages)
        .filter(({ name }) => name === 'img')
        .map(({ page, node }) => ({ ...page.at(node), found: '<img> があります' })),
  },
];

/** Addresses that are none of a file beside the page, and what is wrong with them. */
const ABROAD: readonly (readonly [RegExp, string])[] = [
  [/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu, 'は外にあり、読者のブラウザに出ません'],
  [/^\//u, 'が / から始まっています'],
];

function picturesOn(pages: Book['pages']) {
  return pages.flatMap((page) => {
    const definitions = page.nodes.filter((node) => node.type === 'definition');
    return page.nodes.flatMap((node) => {
      if (node.type === 'image') return { page, node, url: node.url, alt: node.alt };
      if (node.type !== 'imageReference') return [];
      const url = definitions.find(({ identifier }) => identifier === node.identifier)?.url ?? '';
      return { page, node, url, alt: node.alt };
    });
  });
}

function fileOf(page: string, url: string): string {
  const name = url.replace(/[?#].*$/u, '');
  try {
    return posix.join(posix.dirname(page), decodeURI(name));
  } catch {
    return name;
  }
}
