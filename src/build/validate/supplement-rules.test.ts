import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from './validate.ts';
import type { Content } from './read-book.ts';
import { book, chapterPage, pageOf } from './testing/content.ts';

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
const ERRATA = book.errata[0]!.text;
const QUIZ =
  '- { id: q-1, topic: a/x, kind: short, question: 問, answer: 答, accept: [], explanation: 解, lines: [2], source: 本 }\n';
const texts = {
  facts: FACTS,
  tables: TABLES,
  numbers: NUMBERS,
  comparisons: COMPARISONS,
  errata: ERRATA,
  quiz: QUIZ,
};

const pages = [
  chapterPage,
  pageOf('a/x', { lines: '2-4' }),
  pageOf('a/y', { lines: "'5'", order: '3', unit: '08-1-2' }),
];

/** `file:line found` of all that is wrong with some files beside these pages. */
const told = (files: Partial<Content>) =>
  validate({ ...book, pages, ...files }).map(
    ({ file, line, found }) => `${file.replace('content/', '')}:${line} ${found}`,
  );

/** The same for sound supplements, after one replacement in one of the files. */
function problems(part: keyof typeof texts, from: string | RegExp = '', to = ''): string[] {
  const changed = { ...texts, [part]: texts[part].replace(from, to) };
  return told({
    facts: [{ file: 'content/facts/08-x/a/x.yaml', text: changed.facts }],
    tables: [{ file: 'content/tables/08-x.yaml', text: changed.tables }],
    numbers: [{ file: 'content/numbers/08-x.yaml', text: changed.numbers }],
    comparisons: [{ file: 'content/compare/08-x.yaml', text: changed.comparisons }],
    errata: [{ file: 'content/errata/08-x.yaml', text: changed.errata }],
    quiz: [{ file: 'content/quiz/08-x.yaml', text: changed.quiz }],
  });
}

test('sound supplements have no problems', () => {
  assert.deepEqual(problems('facts'), []);
});

test('a field that is missing is told with its line', () => {
  assert.deepEqual(problems('facts', '\n    sources: [{ cite: 本, verified: false }]'), [
    'facts/08-x/a/x.yaml:4 何も書かれていない',
  ]);
});

test('fewer than three key points are told', () => {
  assert.equal(problems('facts', / {2}- text: 乙[\s\S]*(?=confusions)/u).length, 1);
});

test('a topic, a table and a comparison that do not exist are told', () => {
  assert.deepEqual(problems('facts', 'with: a/y', 'with: a/z'), [
    'facts/08-x/a/x.yaml:10 項目「a/z」はありません',
  ]);
  assert.deepEqual(problems('facts', '[t]', '[u]'), ['facts/08-x/a/x.yaml:12 表「u」はありません']);
  assert.deepEqual(problems('facts', 'compare: x-y', 'compare: y-x'), [
    'facts/08-x/a/x.yaml:11 比較「y-x」はありません',
  ]);
});

test('an id used twice is told at its second place', () => {
  assert.deepEqual(problems('comparisons', /$/u, COMPARISONS), [
    'compare/08-x.yaml:6 id「x-y」は content/compare/08-x.yaml の1行にもあります',
  ]);
});

test('a table that no page shows is told', () => {
  assert.deepEqual(problems('tables', /$/u, TABLES.replace('id: t', 'id: u')), [
    'tables/08-x.yaml:7 表「u」を載せるページがありません',
  ]);
});

test('a row with too many cells is told', () => {
  assert.deepEqual(problems('tables', '==丸==', '丸, 円'), ['tables/08-x.yaml:6 表「t」の「形」の行に欄が3個あります']);
});

test('a file that cannot be read does not make the references to it problems', () => {
  assert.deepEqual(problems('tables', '  caption: 読み方\n', ''), ['tables/08-x.yaml:1 何も書かれていない']);
});

test('a mark that does not close is told', () => {
  assert.deepEqual(problems('facts', '==甲==', '==甲'), [
    'facts/08-x/a/x.yaml:2 「==甲である。」に対にならない == があります',
  ]);
});

test('a number whose line lies on another page is told', () => {
  assert.deepEqual(problems('numbers', 'line: 3', 'line: 5'), [
    'numbers/08-x.yaml:1 「数」の行 5 は項目 a/x にありません',
  ]);
});

test('citations that cannot be read are told, those of the corrections too', () => {
  assert.deepEqual(problems('facts', 'RFC 1 §2', 'RFC 2 §2'), [
    'facts/08-x/a/x.yaml:3 出典「RFC 2 §2」を読めません',
  ]);
  assert.deepEqual(problems('errata', 'source: 本', 'source: 噂'), [
    'errata/08-x.yaml:1 出典「噂」を読めません',
  ]);
  assert.deepEqual(problems('quiz', 'source: 本', 'source: 噂'), [
    'quiz/08-x.yaml:1 出典「噂」を読めません',
  ]);
});

test('facts about a topic that has no page are told', () => {
  const facts = [{ file: 'content/facts/08-x/a/z.yaml', text: FACTS.replace('[t]', '[]') }];
  const comparisons = [
    {
      file: 'content/compare/08-x.yaml',
      text: '- { id: x-y, title: 題, topics: [a/x], tables: [t], decide: [見る] }',
    },
  ];
  assert.deepEqual(told({ facts, comparisons }), [
    'compare/08-x.yaml:1 表「t」はありません',
    'facts/08-x/a/z.yaml:1 項目 a/z のページがありません',
  ]);
});

const essay = (answer: string, section = 'a') =>
  `- { section: ${section}, question: 問い, limit: 10, answer: ${answer} }\n`;
const essays = (text: string) =>
  told({
    pages: [
      ...pages,
      {
        ...pageOf('a', { kind: 'section', order: '9', unit: '08-9' }),
        file: 'content/pages/08-x/a/index.mdx',
      },
    ],
    essays: [{ file: 'content/essays/08-x.yaml', text }],
  });

test('an answer within its limit is sound', () => assert.deepEqual(essays(essay('十字まで')), []));

test('an answer that is too long and an unknown section are told with their lines', () => {
  assert.deepEqual(essays(essay('短い') + essay('十字よりもずっと長い答え', 'x')), [
    'essays/08-x.yaml:2 12字',
    'essays/08-x.yaml:2 「x」',
  ]);
});

test('what was checked in a text about the source does not count as read', () => {
  assert.deepEqual(problems('facts', 'RFC 1 §2', '本（解説の引用で確認）'), [
    'facts/08-x/a/x.yaml:3 本（解説の引用で確認）',
  ]);
});
