import { chapterOf } from '../content/chapter-of.ts';
import { readMoves } from '../content/moved.ts';
import { readErrata } from '../content/errata.ts';
import type { Problem } from '../content/problem.ts';
import { attributeOf } from './attribute-of.ts';
import { addressOf, knownAddresses } from './known-addresses.ts';
import type { PageSource } from './page-source.ts';
import type { Content } from './proofread.ts';
import { walk } from './walk.ts';

/** One thing that must hold between the pages of the book, and why. */
export interface BookRule {
  reason: string;
  check: (pages: readonly PageSource[], content: Content) => Problem[];
}

/** The rules between pages. */
export const bookRules: readonly BookRule[] = [
  { reason: '住所はファイルの場所で決まり、食い違うと一方へのリンクが切れる', check: addresses },
  { reason: '同じ住所のページは互いに上書きする', check: sameSlug },
  { reason: '順番が同じだと前後のページが定まらない', check: sameOrder },
  { reason: '読者を行き止まりに送らない', check: deadLinks },
  { reason: 'ページの文は印刷用シートなど、ほかの住所にも載る', check: relativeLinks },
  { reason: '引っ越し先のない案内は、読者を行き止まりに送る', check: movesToNowhere },
  { reason: '訂正の印は正誤表の項目へ導く', check: unknownErrata },
  { reason: '訂正は id で見出しと印を結ぶので、章をまたいでも一つに決まる', check: doubleErrata },
];

function addresses(pages: readonly PageSource[]): Problem[] {
  return pages.flatMap((page) => {
    const place = slugOfFile(page.file);
    if (place === page.data.slug) return [];
    return {
      file: page.file,
      line: page.fieldLine('slug'),
      found: `slug が「${page.data.slug}」です`,
      expected: `ファイルの場所と同じ「${place}」`,
      remedy: 'slug を直すか、ファイルを slug どおりの場所へ移してください',
    };
  });
}

function sameSlug(pages: readonly PageSource[]): Problem[] {
  return doubles(pages, (page) => `${chapterOf(page.file)}/${page.data.slug}`, 'slug', (page) => `slug「${page.data.slug}」`);
}

function sameOrder(pages: readonly PageSource[]): Problem[] {
  return doubles(pages, (page) => `${chapterOf(page.file)} ${page.data.order}`, 'order', (page) => `order ${page.data.order}`);
}

function doubles(
  pages: readonly PageSource[],
  key: (page: PageSource) => string,
  field: string,
  name: (page: PageSource) => string,
): Problem[] {
  const first = new Map<string, PageSource>();
  return pages.flatMap((page) => {
    const other = first.get(key(page));
    if (!other) {
      first.set(key(page), page);
      return [];
    }
    return {
      file: page.file,
      line: page.fieldLine(field),
      found: `${name(page)} が ${other.file} と重なっています`,
      expected: `ページごとに異なる ${field}`,
      remedy: `どちらかの ${field} を変えてください`,
    };
  });
}

function movesToNowhere(pages: readonly PageSource[], { moved }: Content): Problem[] {
  const known = new Set(pages.map((page) => addressOf(chapterOf(page.file), page.data.slug)));
  return moved.flatMap(({ file, text }) => {
    const chapter = chapterOf(file);
    const { value: moves, problems, lineOf } = readMoves(text, file);
    const wrong = moves.flatMap(({ page, node, to }, index) => {
      const at = { file, line: lineOf(index) };
      if (!known.has(addressOf(chapter, to))) {
        return { ...at, expected: 'あるページ', found: `「${page}」の引っ越し先「${to}」`, remedy: 'to を直すか、この行を消してください' };
      }
      if (node !== undefined || !known.has(addressOf(chapter, page))) return [];
      return { ...at, expected: 'いまはページのない住所', found: `「${page}」にはページがある`, remedy: 'この行を消してください' };
    });
    return [...problems, ...wrong];
  });
}

function deadLinks(pages: readonly PageSource[], content: Content): Problem[] {
  const known = knownAddresses(pages, content);
  return pages.flatMap((page) =>
    walk(page.tree).flatMap((node) => {
      if (node.type !== 'link' || !node.url.startsWith('/')) return [];
      const address = node.url.replace(/[?#].*$/u, '');
      if (known.has(address)) return [];
      return {
        file: page.file,
        ...(node.position && { line: node.position.start.line }),
        found: `リンク先 ${node.url} のページがありません`,
        expected: nearest(address, known),
        remedy: 'リンク先の住所を直すか、リンクを外してください',
      };
    }),
  );
}

/** Links into the page itself, and those with a scheme or a host, lead to the same place from everywhere. */
function relativeLinks(pages: readonly PageSource[], content: Content): Problem[] {
  const known = knownAddresses(pages, content);
  return pages.flatMap((page) =>
    walk(page.tree).flatMap((node) => {
      if (node.type !== 'link' || /^(?:[/#]|[a-z][a-z\d+.-]*:|$)/iu.test(node.url)) return [];
      const meant = new URL(node.url.replace(/(?:\/?index)?\.mdx?(?=#|$)/u, '/'), `http://x${addressOf(chapterOf(page.file), page.data.slug)}`).pathname;
      return {
        file: page.file,
        ...(node.position && { line: node.position.start.line }),
        found: `リンク先 ${node.url} が / から始まっていません`,
        expected: known.has(meant) ? `${meant}（/ から始まる住所）` : nearest(meant, known),
        remedy: 'サイトのページへは / から、外へは https:// から書いてください',
      };
    }),
  );
}

function nearest(address: string, known: ReadonlySet<string>): string {
  const last = address.split('/').filter(Boolean).at(-1) ?? '';
  const near = [...known].filter((candidate) => candidate.includes(last) && last !== '');
  return near.length > 0 ? `あるページの住所（例：${near.slice(0, 3).join('、')}）` : 'あるページの住所（/章/節/項目/ の形）';
}

function unknownErrata(pages: readonly PageSource[], { errata }: Content): Problem[] {
  const lists = new Map(
    errata.map(({ file, text }) => [chapterOf(file), new Set(readErrata(text, file).value.map(({ id }) => id))]),
  );
  return pages.flatMap((page) => {
    const chapter = chapterOf(page.file);
    const named = [
      ...page.data.errata.map((id) => ({ id, line: page.fieldLine('errata') })),
      ...walk(page.tree).flatMap((node) => ('name' in node && node.name === 'Fix' ? { id: attributeOf(node, 'id'), line: node.position?.start.line } : [])),
    ];
    return named.filter(({ id }) => !lists.get(chapter)?.has(id)).map(({ id, line }) => ({
      file: page.file,
      ...(line !== undefined && { line }),
      found: `訂正 ${id} は content/errata/${chapter}.yaml にありません`,
      expected: 'その章の正誤表にある番号',
      remedy: '番号を直すか、正誤表に訂正を加えてください',
    }));
  });
}

/** Within one file the reader of corrections tells it. */
function doubleErrata(_: readonly PageSource[], { errata }: Content): Problem[] {
  const all = errata.flatMap(({ file, text }) => readErrata(text, file).value.map(({ id, at }) => ({ id, at, file })));
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
    others
      .filter(({ file }) => file !== first?.file)
      .map(({ file, at }) => ({
        file,
        line: at,
        found: `訂正の id「${id}」は ${first?.file} の${first?.at}行目にもあります`,
        expected: '全ての章を通して異なる id',
        remedy: '新しいほうの id を、ほかにない5字に変えてください',
      })),
  );
}

/** `content/pages/08-x/storage/san.mdx` → `storage/san`; `…/storage/index.mdx` → `storage`; `…/index.mdx` → ``. */
function slugOfFile(file: string): string {
  return file
    .replace(/^content\/pages\/[^/]+\//u, '')
    .replace(/(^|\/)index\.mdx$/u, '')
    .replace(/\.mdx$/u, '');
}
