import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkQuiz, type QuizPage } from './quiz-problems.ts';

const pages: QuizPage[] = [
  { chapter: '08-x', slug: '', kind: 'chapter', lines: [1] },
  { chapter: '08-x', slug: 'a/b', kind: 'topic', lines: [2, 3] },
  { chapter: '08-x', slug: 'a/c', kind: 'topic', lines: [4] },
];

/** A sound question on a/b with some fields changed; a field set to '' is left out. */
function entry(fields: Record<string, string> = {}): string {
  const all = {
    id: 'b-01', topic: 'a/b', kind: 'choice', question: '問', choices: '[正, 誤]', answer: '正', explanation: '解', lines: '[2]', source: 'RFC 1', ...fields,
  };
  const rows = Object.entries(all).filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`);
  return `- ${rows.join('\n  ')}\n`;
}

function found(text: string) {
  const { problems } = checkQuiz([{ file: 'content/quiz/08-x.yaml', text }], pages);
  return { problems: problems.map(({ line, found: what }) => `${line} ${what}`) };
}

test('sound questions of both kinds have no problems and are counted by page', () => {
  const short = entry({ id: 'c-01', topic: 'a/c', kind: 'short', choices: '', lines: '[4, 2]' }).replace('answer: 正', 'answer: 正\n  accept: []');
  const report = checkQuiz([{ file: 'content/quiz/08-x.yaml', text: entry() + short }], pages);
  assert.deepEqual(report.problems, []);
  assert.deepEqual([...report.counts], [['08-x/a/b', 1], ['08-x/a/c', 1]]);
});

test('a topic without a page is told with its line and a page of a like name', () => {
  const { problems } = checkQuiz([{ file: 'content/quiz/08-x.yaml', text: entry({ topic: 'x/b' }) }], pages);
  assert.deepEqual(problems.map(({ line, found: what }) => [line, what]), [[2, '「x/b」というページがない']]);
  assert.match(problems[0]?.expected ?? '', /a\/b/u);
});

test('a chapter page is no topic', () => {
  assert.deepEqual(found(entry({ topic: '"/"' })).problems, ['2 「/」というページがない']);
});

test('a line that no page shows is told', () => {
  assert.deepEqual(found(entry({ lines: '[2, 9]' })).problems, ['8 9行目はどのページにもない']);
});

test('an answer that is not among the choices is told', () => {
  assert.deepEqual(found(entry({ answer: '正。' })).problems, ['6 「正。」という選択肢がない（b-01）']);
});

test('an id and a choice that come twice are told', () => {
  assert.deepEqual(found(entry() + entry()).problems, ['10 id「b-01」は content/quiz/08-x.yaml の1行目にもある']);
  assert.deepEqual(found(entry({ choices: '[正, 誤, 誤]' })).problems, ['5 「誤」は2番目の選択肢と同じ（b-01）']);
});

test('an empty source, no lines, one choice and an unknown kind are told with their lines', () => {
  assert.deepEqual(found(entry({ source: '""' })).problems, ['9 ""']);
  assert.deepEqual(found(entry({ lines: '[]' })).problems, ['8 []']);
  assert.deepEqual(found(entry({ choices: '[正]' })).problems, ['5 ["正"]']);
  assert.deepEqual(found(entry({ kind: 'essay' })).problems, ['3 "essay"']);
  assert.deepEqual(found(entry({ source: '' })).problems, ['1 何も書かれていない']);
});

test('a short answer has no choices', () => {
  assert.match(found(entry({ kind: 'short' })).problems.join('\n'), /知らない項目「choices」/u);
});
