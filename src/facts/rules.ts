import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { readLineRanges } from '../content/line-ranges.ts';
import { readCitation } from '../sources/cite.ts';
import { at, citedPlaces, comparisonPlaces, markedPlaces, tablePlaces, topicPlaces, type Place } from './places.ts';
import type { Study } from './read-study.ts';

/** A page as far as the supplements refer to it. */
export interface TopicPage {
  chapter: string;
  slug: string;
  kind: string;
  lines: string;
}

/** One thing that must hold between the supplements, the pages and the sources, and why. */
export interface StudyRule {
  reason: string;
  /** Looks a reference up in other files, which is only fair when all of them could be read. */
  needsAll?: true;
  check: (study: Study, pages: readonly TopicPage[]) => Problem[];
}

/** The rules between the supplements. */
export const studyRules: readonly StudyRule[] = [
  { reason: '項目のない要点はどこにも表示されない', check: factsWithoutTopic },
  { reason: '読者を行き止まりに送らない', check: unknownTopics },
  { reason: '表のない id は黙って抜け落ちる', needsAll: true, check: unknownTables },
  { reason: '比較のページは id が住所になる', needsAll: true, check: unknownComparisons },
  { reason: '同じ id は互いを隠す', check: doubleIds },
  { reason: '誰も使わない表は直されずに古くなる', needsAll: true, check: unusedTables },
  { reason: '欄の数が合わない行は、見出しと違う列に読まれる', check: unevenRows },
  { reason: '覚える語の印が対にならないと、記号のまま出る', check: brokenMarks },
  { reason: '数値はノートのその行へ導く', check: strayLines },
  { reason: '出典は一覧と結ばれて初めて確かめられる', check: unreadableCitations },
];

function factsWithoutTopic({ facts }: Study, pages: readonly TopicPage[]): Problem[] {
  return facts
    .filter(({ file, chapter }) => !pages.some((page) => isTopic(page, chapter, slugOf(file))))
    .map(({ file, chapter }) => ({
      file,
      line: 1,
      found: `項目 ${slugOf(file)} のページがありません`,
      expected: `content/pages/${chapter}/${slugOf(file)}.mdx`,
      remedy: 'ファイルの場所を項目の slug に合わせてください',
    }));
}

function unknownTopics(study: Study, pages: readonly TopicPage[]): Problem[] {
  return topicPlaces(study)
    .filter(({ chapter, value }) => !pages.some((page) => isTopic(page, chapter, value)))
    .map((place) => unknown(place, '項目', '項目の slug（例：storage/san）'));
}

function unknownTables(study: Study): Problem[] {
  const known = new Set(study.tables.flatMap(({ value }) => value.map(({ id }) => id)));
  return tablePlaces(study)
    .filter(({ value }) => !known.has(value))
    .map((place) => unknown(place, '表', 'content/tables にある表の id'));
}

function unknownComparisons(study: Study): Problem[] {
  const known = new Set(study.comparisons.flatMap(({ value }) => value.map(({ id }) => id)));
  return comparisonPlaces(study)
    .filter(({ value }) => !known.has(value))
    .map((place) => unknown(place, '比較', 'content/compare にある比較の id'));
}

function doubleIds({ tables, comparisons }: Study): Problem[] {
  return [tables, comparisons].flatMap((files) => {
    const ids = files.flatMap((read) => read.value.map(({ id }, index) => at(read, [index, 'id'], id)));
    return ids.flatMap((place, index) => {
      const first = ids.findIndex(({ value }) => value === place.value);
      const other = ids[first];
      if (first === index || !other) return [];
      return {
        file: place.file,
        line: place.line,
        found: `id「${place.value}」は ${other.file} の${other.line}行にもあります`,
        expected: 'ほかにない id',
        remedy: 'どちらかの id を変えてください',
      };
    });
  });
}

function unusedTables(study: Study): Problem[] {
  const used = new Set(tablePlaces(study).map(({ value }) => value));
  return study.tables
    .flatMap((read) => read.value.map(({ id }, index) => at(read, [index], id)))
    .filter(({ value }) => !used.has(value))
    .map(({ file, line, value }) => ({
      file,
      line,
      found: `表「${value}」を載せるページがありません`,
      expected: 'どこかの content/facts か content/compare の tables にその id',
      remedy: '載せる項目の tables に id を加えるか、表を消してください',
    }));
}

function unevenRows({ tables }: Study): Problem[] {
  return tables.flatMap((read) =>
    read.value.flatMap(({ id, columns, rows }, index) =>
      rows.flatMap((row, number) => {
        if (row.length === columns.length) return [];
        return {
          file: read.file,
          line: read.lineOf([index, 'rows', number]),
          found: `表「${id}」の「${row[0]}」の行に欄が${row.length}個あります`,
          expected: `列と同じ${columns.length}個の欄`,
          remedy: '欄を足すか消してください（文の中の , は読点か引用符に）',
        };
      }),
    ),
  );
}

function brokenMarks(study: Study): Problem[] {
  return markedPlaces(study)
    .filter(({ value }) => value.replaceAll(/==(?=\S)[^=]+?(?<=\S)==/gu, '').includes('=='))
    .map(({ file, line, value }) => ({
      file,
      line,
      found: `「${excerpt(value)}」に対にならない == があります`,
      expected: '==覚える語== のように、語の前後に空白なしで == を書いた形',
      remedy: '== を閉じるか、消してください',
    }));
}

function strayLines({ numbers }: Study, pages: readonly TopicPage[]): Problem[] {
  return numbers.flatMap((read) =>
    read.value.flatMap(({ line, topic, what }, index) => {
      const page = pages.find((candidate) => isTopic(candidate, read.chapter, topic));
      if (line === undefined || !page || readLineRanges(page.lines)?.includes(line)) return [];
      return {
        file: read.file,
        line: read.lineOf([index, 'line']),
        found: `「${what}」の行 ${line} は項目 ${topic} にありません`,
        expected: `項目 ${topic} の行（${page.lines}）`,
        remedy: 'line か topic を直すか、line を消してください',
      };
    }),
  );
}

function unreadableCitations(study: Study): Problem[] {
  const { sources } = study;
  if (!sources) return [];
  return citedPlaces(study).flatMap(({ file, line, value }) => {
    const citing = readCitation(value, sources.value);
    if (citing.ok) return [];
    return { file, line, found: `出典「${citing.piece}」を読めません`, ...CITING[citing.reason] };
  });
}

/** What is wrong with a citation, and what to do. */
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

function unknown({ file, line, value }: Place, what: string, expected: string): Problem {
  return { file, line, found: `${what}「${value}」はありません`, expected, remedy: 'つづりを直すか、その行を消してください' };
}

function isTopic(page: TopicPage, chapter: string, slug: string): boolean {
  return page.kind === 'topic' && page.chapter === chapter && page.slug === slug;
}

/** `content/facts/08-x/storage/san.yaml` → `storage/san`. */
function slugOf(file: string): string {
  return file.replace(/^content\/facts\/[^/]+\/|\.yaml$/gu, '');
}
