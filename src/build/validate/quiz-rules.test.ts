import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from './validate.ts';
import { book, chapterPage, pageOf } from './testing/content.ts';

const pages = [
  chapterPage,
  pageOf('a/b'),
  pageOf('a/c', { lines: "'4'", order: '3', unit: '08-1-2' }),
];

/** A sound question on a/b with some fields changed; a field set to '' is left out. */
function entry(fields: Record<string, string> = {}): string {
  const all = {
    id: 'b-01',
    topic: 'a/b',
    kind: 'choice',
    question: '問',
    choices: '[正, 誤]',
    answer: '正',
    explanation: '解',
    lines: '[2]',
    source: 'RFC 1',
    ...fields,
  };
  const rows = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`);
  return `- ${rows.join('\n  ')}\n`;
}

const told = (text: string) =>
  validate({ ...book, pages, quiz: [{ file: 'content/quiz/08-x.yaml', text }] });
const found = (text: string) => told(text).map(({ line, found: what }) => `${line} ${what}`);

test('sound questions of both kinds have no problems', () => {
  const short = entry({
    id: 'c-01',
    topic: 'a/c',
    kind: 'short',
    choices: '',
    lines: '[4, 2]',
  }).replace('answer: 正', 'answer: 正\n  accept: []');
  assert.deepEqual(found(entry() + short), []);
});

test('a topic without a page is told with its line and a page of a like name', () => {
  const problems = told(entry({ topic: 'x/b' }));
  assert.deepEqual(problems.map(({ line, found: what }) => [line, what]), [[2, '「x/b」というページがない']]);
  assert.match(problems[0]?.expected ?? '', /a\/b/u);
});

test('of a question for no page, only that is told', () => {
  assert.deepEqual(found(entry({ topic: 'x/b', lines: '[99]' })), ['2 「x/b」というページがない']);
});

test('a chapter page is no topic', () => {
  assert.deepEqual(found(entry({ topic: '"/"' })), ['2 「/」というページがない']);
});

test('a line that no page shows is told', () => {
  assert.deepEqual(found(entry({ lines: '[2, 9]' })), ['8 9行目はどのページにもない']);
});

test('an answer that is not among the choices is told', () => {
  assert.deepEqual(found(entry({ answer: '正。' })), ['6 「正。」という選択肢がない（b-01）']);
});

test('an id and a choice that come twice are told', () => {
  assert.deepEqual(found(entry() + entry()), ['10 id「b-01」は content/quiz/08-x.yaml の1行目にもある']);
  assert.deepEqual(found(entry({ choices: '[正, 誤, 誤]' })), ['5 「誤」は2番目の選択肢と同じ（b-01）']);
});

test('an empty source, no lines, one choice and an unknown kind are told with their lines', () => {
  assert.deepEqual(found(entry({ source: '""' })), ['9 ""']);
  assert.deepEqual(found(entry({ lines: '[]' })), ['8 []']);
  assert.deepEqual(found(entry({ choices: '[正]' })), ['5 ["正"]']);
  assert.deepEqual(found(entry({ kind: 'essay' })), ['3 "essay"']);
  assert.deepEqual(found(entry({ source: '' })), ['1 何も書かれていない']);
});

test('a short answer has no choices', () => {
  assert.match(found(entry({ kind: 'short' })).join('\n'), /知らない項目「choices」/u);
});
