import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StudyFiles } from './read-study.ts';
import { studyProblems } from './study-problems.ts';

const FACTS = `points:
  - text: ==甲==である。
    sources: [{ cite: RFC 1 §2, verified: true }]
  - text: 乙である。
    sources: [{ cite: 本, verified: false }]
  - text: 丙である。
    sources: [{ cite: 本「題」, verified: true }]
confusions:
  - text: 甲と乙は違う。
    with: a/y
    compare: x-y
tables: [t]
see_also:
  - topic: a/y
    reason: 似ている
`;
const TABLES = `- id: t
  title: 表
  caption: 読み方
  columns: [観点, 甲]
  rows:
    - [形, ==丸==]
`;
const NUMBERS = `- { value: '1', what: 数, group: 個, topic: a/x, line: 3, sources: [{ cite: 本, verified: true }] }\n`;
const COMPARISONS = `- id: x-y
  title: 甲と乙
  topics: [a/x, a/y]
  tables: [t]
  decide: [形を見る。]
`;
const SOURCES = `series:
  - name: 'RFC #'
    publisher: 編集者
    titles: { '1': 題 }
works:
  - { name: 本, title: 題, publisher: 店 }
`;

const pages = [
  { chapter: '08', slug: 'a/x', kind: 'topic', lines: '2-4' },
  { chapter: '08', slug: 'a/y', kind: 'topic', lines: '5' },
];

/** `file:line found` of every problem, after one replacement in one of the files. */
function problems(part: keyof typeof texts, from: string | RegExp = '', to = ''): string[] {
  const changed = { ...texts, [part]: texts[part].replace(from, to) };
  const files: StudyFiles = {
    facts: [{ file: 'content/facts/08/a/x.yaml', text: changed.facts }],
    tables: [{ file: 'content/tables/08.yaml', text: changed.tables }],
    numbers: [{ file: 'content/numbers/08.yaml', text: changed.numbers }],
    comparisons: [{ file: 'content/compare/08.yaml', text: changed.comparisons }],
    sources: { file: 'content/sources.yaml', text: changed.sources },
    errata: [{ file: 'content/errata/08.yaml', text: changed.errata }],
    quiz: [{ file: 'content/quiz/08.yaml', text: changed.quiz }],
  };
  return studyProblems(files, pages).map(({ file, line, found }) => `${file.replace('content/', '')}:${line} ${found}`);
}
const texts = { facts: FACTS, tables: TABLES, numbers: NUMBERS, comparisons: COMPARISONS, sources: SOURCES, errata: '- source: 本\n', quiz: '- source: 本\n' };

test('sound supplements have no problems', () => {
  assert.deepEqual(problems('facts'), []);
});

test('a field that is missing is told with its line', () => {
  assert.deepEqual(problems('facts', '\n    sources: [{ cite: 本, verified: false }]'), ['facts/08/a/x.yaml:4 何も書かれていない']);
});

test('fewer than three key points are told', () => {
  assert.equal(problems('facts', / {2}- text: 乙[\s\S]*(?=confusions)/u).length, 1);
});

test('a topic, a table and a comparison that do not exist are told', () => {
  assert.deepEqual(problems('facts', 'with: a/y', 'with: a/z'), ['facts/08/a/x.yaml:10 項目「a/z」はありません']);
  assert.deepEqual(problems('facts', '[t]', '[u]'), ['facts/08/a/x.yaml:12 表「u」はありません']);
  assert.deepEqual(problems('facts', 'compare: x-y', 'compare: y-x'), ['facts/08/a/x.yaml:11 比較「y-x」はありません']);
});

test('an id used twice is told at its second place', () => {
  assert.deepEqual(problems('comparisons', /$/u, COMPARISONS), ['compare/08.yaml:6 id「x-y」は content/compare/08.yaml の1行にもあります']);
});

test('a table that no page shows is told', () => {
  assert.deepEqual(problems('tables', /$/u, TABLES.replace('id: t', 'id: u')), ['tables/08.yaml:7 表「u」を載せるページがありません']);
});

test('a row with too many cells is told', () => {
  assert.deepEqual(problems('tables', '==丸==', '丸, 円'), ['tables/08.yaml:6 表「t」の「形」の行に欄が3個あります']);
});

test('a file that cannot be read does not make the references to it problems', () => {
  assert.deepEqual(problems('tables', '  caption: 読み方\n', ''), ['tables/08.yaml:1 何も書かれていない']);
});

test('a mark that does not close is told', () => {
  assert.deepEqual(problems('facts', '==甲==', '==甲'), ['facts/08/a/x.yaml:2 「==甲である。」に対にならない == があります']);
});

test('a number whose line lies on another page is told', () => {
  assert.deepEqual(problems('numbers', 'line: 3', 'line: 5'), ['numbers/08.yaml:1 「数」の行 5 は項目 a/x にありません']);
});

test('citations that cannot be read are told, those of the corrections too', () => {
  assert.deepEqual(problems('facts', 'RFC 1 §2', 'RFC 2 §2'), ['facts/08/a/x.yaml:3 出典「RFC 2 §2」を読めません']);
  assert.deepEqual(problems('errata', '本', '噂'), ['errata/08.yaml:1 出典「噂」を読めません']);
  assert.deepEqual(problems('quiz', '本', '噂'), ['quiz/08.yaml:1 出典「噂」を読めません']);
});

test('facts about a topic that has no page are told', () => {
  const found = studyProblems(
    { facts: [{ file: 'content/facts/08/a/z.yaml', text: FACTS.replace('[t]', '[]') }], tables: [], numbers: [], comparisons: [{ file: 'content/compare/08.yaml', text: '- { id: x-y, title: 題, topics: [a/x], tables: [t], decide: [見る] }' }], sources: { file: 's', text: SOURCES }, errata: [], quiz: [] },
    pages,
  );
  assert.deepEqual(found.map((problem) => problem.found), ['項目 a/z のページがありません', '表「t」はありません']);
});
