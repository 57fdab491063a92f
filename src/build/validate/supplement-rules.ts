import type { Kind } from '../../chapter-data.ts';
import { readLineRanges } from '../../content/line-ranges.ts';
import { textsAt } from '../../content/read-yaml.ts';
import { repeats, type Rule } from '../../content/rule.ts';
import { readCitation } from '../../content/citations/cite.ts';
import type { PageSource } from './page-source.ts';
import type { Book } from './read-book.ts';

/** Where values of one meaning stand: paths by the kind of file. */
type Paths = { readonly [Each in Kind]?: readonly string[] };

const CITATIONS: Paths = {
  facts: ['points.*.sources.*.cite', 'confusions.*.sources.*.cite'],
  tables: ['*.sources.*.cite'],
  numbers: ['*.sources.*.cite'],
  frames: ['*.parts.*.sources.*.cite', '*.parts.*.fields.*.sources.*.cite'],
  errata: ['*.source'],
  quiz: ['*.source'],
};
const TABLES: Paths = { facts: ['tables.*'], comparisons: ['*.tables.*'] };

/** What supplements refer to by a name, and where they do. */
const REFERENCES: readonly {
  what: string;
  expected: string;
  paths: Paths;
  isKnown: (book: Book, name: string, chapter: string) => boolean;
}[] = [
  {
    what: '項目',
    expected: '項目の slug（例：storage/san）',
    paths: {
      facts: ['confusions.*.with', 'see_also.*.topic'],
      numbers: ['*.topic'],
      comparisons: ['*.topics.*'],
    },
    isKnown: (book, slug, chapter) => topicOf(book, chapter, slug) !== undefined,
  },
  {
    what: '表',
    expected: 'content/tables にある表の id',
    paths: TABLES,
    isKnown: (book, id) => idsOf(book, 'tables').some((known) => known.id === id),
  },
  {
    what: '比較',
    expected: 'content/compare にある比較の id',
    paths: { facts: ['confusions.*.compare'] },
    isKnown: (book, id) => idsOf(book, 'comparisons').some((known) => known.id === id),
  },
];

/** What must hold between the supplements, the pages and the sources. */
export const supplementRules: readonly Rule<Book>[] = [
  ...REFERENCES.map(({ what, expected, paths, isKnown }) => ({
    reason: '読者を行き止まりに送らず、何も黙って抜け落ちない',
    expected,
    remedy: 'つづりを直すか、その行を消してください',
    cases: (book: Book) =>
      // A name may be that of something in a file that could not be read.
      (book.hasAllData ? textsIn(book, paths) : [])
        .filter(({ text, chapter }) => !isKnown(book, text, chapter))
        .map(({ at, text }) => ({ ...at, found: `${what}「${text}」はありません` })),
  })),
  {
    reason: '項目のない要点はどこにも表示されない',
    remedy: 'ファイルの場所を項目の slug に合わせてください',
    cases: (book) =>
      book.facts
        .map(({ file, chapter }) => ({ file, chapter, slug: slugOfFile(file) }))
        .filter(({ chapter, slug }) => !topicOf(book, chapter, slug))
        .map(({ file, chapter, slug }) => ({
          file,
          line: 1,
          found: `項目 ${slug} のページがありません`,
          expected: `content/pages/${chapter}/${slug}.mdx`,
        })),
  },
  ...(['tables', 'comparisons'] as const).map((kind) => ({
    reason: '同じ id は互いを隠し、比較の id は住所にもなる',
    expected: 'ほかにない id',
    remedy: 'どちらかの id を変えてください',
    cases: (book: Book) =>
      repeats(idsOf(book, kind), ({ id }) => id).map(({ again: { id, file, line }, first }) => ({
        file,
        line,
        found: `id「${id}」は ${first.file} の${first.line}行にもあります`,
      })),
  })),
  {
    reason: '誰も使わない表は直されずに古くなる',
    expected: 'どこかの content/facts か content/compare の tables にその id',
    remedy: '載せる項目の tables に id を加えるか、表を消してください',
    cases: (book) => {
      const used = new Set(textsIn(book, TABLES).map(({ text }) => text));
      return (book.hasAllData ? idsOf(book, 'tables') : [])
        .filter(({ id }) => !used.has(id))
        .map(({ id, file, line }) => ({
          file,
          line,
          found: `表「${id}」を載せるページがありません`,
        }));
    },
  },
  {
    reason: '数値はノートのその行へ導く',
    remedy: 'line か topic を直すか、line を消してください',
    cases: (book) =>
      book.numbers.flatMap(({ chapter, value, at }) =>
        value.flatMap(({ line, topic, what }, index) => {
          const lines = topicOf(book, chapter, topic)?.data.lines;
          if (line === undefined || !lines || readLineRanges(lines)?.includes(line)) return [];
          return {
            ...at([index, 'line']),
            found: `「${what}」の行 ${line} は項目 ${topic} にありません`,
            expected: `項目 ${topic} の行（${lines}）`,
          };
        }),
      ),
  },
  {
    reason: '出典は一覧と結ばれて初めて確かめられる',
    cases: (book) =>
      textsIn(book, CITATIONS).flatMap(({ at, text }) => {
        const citing = book.sources && readCitation(text, book.sources.value);
        if (!citing || citing.ok) return [];
        return { ...at, found: `出典「${citing.piece}」を読めません`, ...CITING[citing.reason] };
      }),
  },
  {
    reason: '二次資料で確かめたことを、本文を読んだこととして示さない',
    expected: 'content/sources.yaml で secondary: true とした出典',
    remedy: 'その出典に secondary: true を加えるか、本文を読んで補足を消してください',
    cases: (book) =>
      textsIn(book, CITATIONS).flatMap(({ at, text }) => {
        const citing = book.sources && readCitation(text, book.sources.value);
        return (citing?.ok ? citing.citations : [])
          .filter(({ work, note }) => note?.endsWith('で確認') && !work.secondary)
          .map(({ work, note }) => ({ ...at, found: `${work.name}（${note}）` }));
      }),
  },
  {
    reason: '読者の成績は問題の id についている',
    expected: '問題ごとに異なる id',
    remedy: '新しいほうの問題の id を変えてください（古いほうには読者の成績がついています）',
    cases: (book) =>
      repeats(idsOf(book, 'quiz'), ({ id }) => id).map(({ again: { id, file, line }, first }) => ({
        file,
        line,
        found: `id「${id}」は ${first.file} の${first.line}行目にもある`,
      })),
  },
  {
    reason: '項目のない問題は、どのページにも出ない',
    remedy: 'topic を直すか、そのページを作ってください',
    cases: (book) =>
      textsIn(book, { quiz: ['*.topic'] })
        .filter(({ text, chapter }) => !topicOf(book, chapter, text))
        .map(({ at, text, chapter }) => ({
          ...at,
          found: `「${text}」というページがない`,
          expected: `この章の項目のページの slug（例：${slugsLike(book, chapter, text)}）`,
        })),
  },
  {
    reason: '解説は、答えが読める行へ導く',
    remedy: '答えが読める行の番号に直してください',
    cases: (book) =>
      book.quiz.flatMap(({ chapter, value, at }) => {
        const pages = book.pages.filter((page) => page.chapter === chapter);
        const known = new Set(pages.flatMap(({ data }) => readLineRanges(data.lines) ?? []));
        return value.flatMap(({ topic, lines }, index) =>
          lines.flatMap((line, place) => {
            // Of a question for no page, that alone is told.
            if (known.has(line) || !topicOf(book, chapter, topic)) return [];
            return {
              ...at([index, 'lines', place]),
              found: `${line}行目はどのページにもない`,
              expected: `アウトラインの行番号（1〜${Math.max(0, ...known)}）`,
            };
          }),
        );
      }),
  },
  {
    reason: '節のない記述練習は、どのシートにも載らない',
    remedy: 'section を直してください',
    cases: (book) =>
      textsIn(book, { essays: ['*.section'] }).flatMap(({ at, text, chapter }) => {
        const slugs = slugsIn(book, chapter, 'section');
        if (slugs.includes(text)) return [];
        return { ...at, found: `「${text}」`, expected: `節の slug（${slugs.join('、')}）` };
      }),
  },
];

/** What should stand where a citation cannot be read, and what to do. */
const CITING = {
  unknown: {
    expected: `content/sources.yaml にある名前で始まる出典（例：RFC 7348 §5）`,
    remedy: '名前のつづりを直すか、content/sources.yaml の works に出典を加えてください',
  },
  untitled: {
    expected: 'content/sources.yaml の titles にある番号',
    remedy: '番号を直すか、titles に題名を加えてください',
  },
  malformed: {
    expected: '「名前 場所（補足）」の形（例：RFC 7348 §5（ヘッダの構成））',
    remedy: '名前の後に空白を置き、補足は（）で囲んで最後に書いてください',
  },
};

/** Every text at some paths, with its place. */
function textsIn(book: Book, paths: Paths) {
  return Object.entries(paths).flatMap(([kind, own]) =>
    book[kind as Kind].flatMap((read) =>
      own
        .flatMap((path) => textsAt(read, path))
        .map(({ path, value }) => ({ at: read.at(path), text: value, chapter: read.chapter })),
    ),
  );
}

/** The ids of what stands in lists of one kind, with their places. */
function idsOf(book: Book, kind: 'tables' | 'comparisons' | 'quiz') {
  return textsIn(book, { [kind]: ['*.id'] }).map(({ at, text }) => ({ ...at, id: text }));
}

function topicOf({ pages }: Book, chapter: string, slug: string): PageSource | undefined {
  return pages.find(
    (page) => page.chapter === chapter && page.data.slug === slug && page.data.kind === 'topic',
  );
}

function slugsIn({ pages }: Book, chapter: string, kind: 'section' | 'topic'): string[] {
  const own = pages.filter((page) => page.chapter === chapter && page.data.kind === kind);
  return own.map(({ data }) => data.slug);
}

function slugsLike(book: Book, chapter: string, topic: string): string {
  const last = topic.split('/').at(-1) ?? '';
  const slugs = slugsIn(book, chapter, 'topic');
  const near = slugs.filter((slug) => slug.endsWith(`/${last}`) || slug.includes(topic));
  return (near.length > 0 ? near : slugs).slice(0, 3).join('、');
}

/** `content/facts/08-x/storage/san.yaml` → `storage/san`. */
function slugOfFile(file: string): string {
  return file.replace(/^content\/facts\/[^/]+\/|\.yaml$/gu, '');
}
