import { repeats, type Rule } from '../../content/rule.ts';
import { chapterOf } from '../../content/source-file.ts';
import { addressOf, knownAddresses } from './known-addresses.ts';
import { componentsOn, type PageSource } from './page-source.ts';
import type { Book } from './read-book.ts';

/** What must hold between the pages of the book, its list of chapters and its corrections. */
export const bookRules: readonly Rule<Book>[] = [
  {
    reason: '住所はファイルの場所で決まり、食い違うと一方へのリンクが切れる',
    remedy: 'slug を直すか、ファイルを slug どおりの場所へ移してください',
    cases: ({ pages }) =>
      pages
        .filter(({ file, data }) => slugOfFile(file) !== data.slug)
        .map(({ file, data, at }) => ({
          ...at('slug'),
          found: `slug が「${data.slug}」です`,
          expected: `ファイルの場所と同じ「${slugOfFile(file)}」`,
        })),
  },
  ...(['slug', 'order'] as const).map((field) => ({
    reason: '同じ住所のページは互いに上書きし、同じ順番のページは前後が定まらない',
    expected: `ページごとに異なる ${field}`,
    remedy: `どちらかの ${field} を変えてください`,
    cases: ({ pages }: Book) =>
      repeats(pages, ({ chapter, data }) => `${chapter} ${data[field]}`).map(({ again, first }) => {
        const name = field === 'slug' ? `slug「${again.data.slug}」` : `order ${again.data.order}`;
        return { ...again.at(field), found: `${name} が ${first.file} と重なっています` };
      }),
  })),
  {
    reason: '読者を行き止まりに送らない',
    remedy: 'リンク先の住所を直すか、リンクを外してください',
    cases: (book) => {
      const known = knownAddresses(book);
      // An address may be one that a file names which could not be read.
      return linksOn(book.hasAllData ? book.pages : []).flatMap(({ at, url }) => {
        const address = url.replace(/[?#].*$/u, '');
        if (!url.startsWith('/') || known.has(address)) return [];
        const found = `リンク先 ${url} のページがありません`;
        return { ...at, found, expected: nearest(address, known) };
      });
    },
  },
  {
    reason: 'ページの文は印刷用シートなど、ほかの住所にも載る',
    remedy: 'サイトのページへは / から、外へは https:// から書いてください',
    cases: (book) => {
      const known = knownAddresses(book);
      // Those into the page itself, with a scheme or a host lead to one place from everywhere.
      const relative = linksOn(book.pages).filter(
        ({ url }) => !/^(?:[/#]|[a-z][a-z\d+.-]*:|$)/iu.test(url),
      );
      return relative.map(({ at, url, page }) => {
        const path = url.replace(/(?:\/?index)?\.mdx?(?=#|$)/u, '/');
        const home = `http://x${addressOf(page.chapter, page.data.slug)}`;
        const meant = new URL(path, home).pathname;
        return {
          ...at,
          found: `リンク先 ${url} が / から始まっていません`,
          expected: known.has(meant) ? `${meant}（/ から始まる住所）` : nearest(meant, known),
        };
      });
    },
  },
  {
    reason: '引っ越し先のない案内は、読者を行き止まりに送る',
    cases: ({ pages, moved }) => {
      const known = new Set(pages.map(({ chapter, data }) => addressOf(chapter, data.slug)));
      return moved.flatMap(({ chapter, value, at }) =>
        value.flatMap(({ page, node, to }, index) => {
          const isThere = (slug: string) => known.has(addressOf(chapter, slug));
          const place = at([index]);
          if (!isThere(to)) {
            const found = `「${page}」の引っ越し先「${to}」`;
            const remedy = 'to を直すか、この行を消してください';
            return { ...place, found, expected: 'あるページ', remedy };
          }
          if (node !== undefined || !isThere(page)) return [];
          const expected = 'いまはページのない住所';
          const found = `「${page}」にはページがある`;
          return { ...place, found, expected, remedy: 'この行を消してください' };
        }),
      );
    },
  },
  {
    reason: '古い住所は、一つの所へしか導けない',
    expected: '住所ごとに一つの行',
    remedy: 'どちらかの行を消してください',
    cases: ({ moved }) =>
      moved.flatMap(({ value, at }) =>
        repeats([...value.entries()], ([, { page, node = '' }]) => `${page}#${node}`).map(
          ({ again: [index, { page }], first: [first] }) => ({
            ...at([index]),
            found: `「${page}」の引っ越し先は${at([first]).line}行目にもある`,
          }),
        ),
      ),
  },
  {
    reason: '訂正の印は正誤表の項目へ導く',
    expected: 'その章の正誤表にある番号',
    remedy: '番号を直すか、正誤表に訂正を加えてください',
    cases: ({ pages, errata }) => {
      const listed = new Set(
        errata.flatMap(({ chapter, value }) => value.map(({ id }) => `${chapter} ${id}`)),
      );
      const fixes = componentsOn(pages).filter(({ name }) => name === 'Fix');
      return [
        ...pages.flatMap((page) =>
          page.data.errata.map((id) => ({ page, id, at: 'errata' as const })),
        ),
        ...fixes.map(({ page, node, attribute }) => ({ page, id: attribute('id'), at: node })),
      ]
        .filter(({ page, id }) => !listed.has(`${page.chapter} ${id}`))
        .map(({ page, page: { chapter }, id, at }) => ({
          ...page.at(at),
          found: `訂正 ${id} は content/errata/${chapter}.yaml にありません`,
        }));
    },
  },
  {
    reason: '訂正は id で見出しと印を結ぶので、章をまたいでも一つに決まる',
    expected: '全ての章を通して異なる id',
    remedy: '新しいほうの id を、ほかにない5字に変えてください',
    cases: ({ errata }) => {
      const all = errata.flatMap(({ value, at }) =>
        value.map(({ id }, index) => ({ id, ...at([index]) })),
      );
      return repeats(all, ({ id }) => id)
        .filter(({ again, first }) => again.file !== first.file)
        .map(({ again: { id, file, line }, first }) => ({
          file,
          line,
          found: `訂正の id「${id}」は ${first.file} の${first.line}行目にもあります`,
        }));
    },
  },
  {
    reason: '項目も文もない節は、題だけの白いシートになる',
    cases: ({ pages }) =>
      pages.flatMap((page) => {
        const { kind, slug, title } = page.data;
        const folder = page.file.replace(/index\.mdx$/u, '');
        const own = pages.filter(({ file }) => file.startsWith(folder));
        const hasTopics = own.some(({ data }) => data.kind === 'topic');
        if (kind !== 'section' || hasText(page) || hasTopics) return [];
        return {
          ...page.at('kind'),
          found: `節「${title}」に、項目のページも文もありません`,
          expected: `${folder} に kind: topic のページが一つ以上、又はこのページに文`,
          remedy: `項目のページ（slug: ${slug}/…）か文を加えるか、この節を章の計画から外して npm run import を実行してください`,
        };
      }),
  },
];

/** What must hold of the book's name and the list of its chapters, whatever pages say. */
export const siteRules: readonly Rule<Book>[] = [
  {
    reason: '章には、取り込みが書いたページと木がある',
    cases: ({ site, files: { pages, trees } }) =>
      (site?.value.chapters ?? []).flatMap((chapter, index) => {
        const [absent] = [
          { file: `content/pages/${chapter}/index.mdx`, among: pages, what: 'ページ' },
          { file: `content/outlines/${chapter}.tree.json`, among: trees, what: 'アウトラインの木' },
        ].filter(({ file, among }) => !among.some((present) => present.file === file));
        if (!site || !absent) return [];
        return {
          ...site.at(['chapters', index]),
          found: `章 ${chapter} の${absent.what}がない`,
          expected: absent.file,
          remedy: `npm run import -- content/outlines/${chapter}.md を実行するか、chapters から外してください`,
        };
      }),
  },
  {
    reason: '本のどの章でもないページは、作られても、どこからも行けない',
    expected: 'content/pages にある全ての章',
    cases: ({ site, files }) => {
      const names = new Set(files.pages.map(({ file }) => chapterOf(file)));
      const unlisted = [...names].filter((name) => site && !site.value.chapters.includes(name));
      return unlisted.flatMap((name) => ({
        ...site!.at(['chapters']),
        found: `章 ${name} が chapters にない`,
        remedy: `chapters に ${name} を足すか、content/pages/${name} を消してください`,
      }));
    },
  },
  {
    reason: '番号の同じ章は、ページ、図、シートの番号も同じになる',
    expected: '章ごとに異なる番号',
    cases: ({ site, pages }) => {
      const numbered = pages.filter(
        ({ chapter, data }) => data.kind === 'chapter' && site?.value.chapters.includes(chapter),
      );
      return repeats(numbered, ({ data }) => data.unit).map(({ again, first }) => ({
        ...again.at('unit'),
        found: `章の番号 ${again.data.unit} は ${first.file} にもある`,
        remedy: `content/chapters/${again.chapter}.yaml の number か、章の名前の番号を変えて、もう一度取り込んでください`,
      }));
    },
  },
];

/** Every link in the text of some pages. */
function linksOn(pages: readonly PageSource[]) {
  return pages.flatMap((page) =>
    page.nodes.flatMap((node) =>
      node.type === 'link' ? [{ page, at: page.at(node), url: node.url }] : [],
    ),
  );
}

function nearest(address: string, known: ReadonlySet<string>): string {
  const last = address.split('/').filter(Boolean).at(-1);
  const near = [...known].filter((candidate) => last !== undefined && candidate.includes(last));
  if (near.length === 0) return 'あるページの住所（/章/節/項目/ の形）';
  return `あるページの住所（例：${near.slice(0, 3).join('、')}）`;
}

/** Whether more stands on the page than its title and links to other pages. */
function hasText({ text }: PageSource): boolean {
  const body = text.replace(/^---[^]*?\n---/u, '').replaceAll(/<Links>[^]*?<\/Links>/gu, '');
  return body.trim() !== '';
}

/** `content/pages/08-x/storage/san.mdx` → `storage/san`; `…/index.mdx` → ``. */
function slugOfFile(file: string): string {
  return file
    .replace(/^content\/pages\/[^/]+\//u, '')
    .replace(/(^|\/)index\.mdx$/u, '')
    .replace(/\.mdx$/u, '');
}
