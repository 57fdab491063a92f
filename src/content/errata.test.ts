import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readErrata } from './errata.ts';

let count = 0;

function entry(line: number, original: string, corrected: string, kind = 'fact'): string {
  count += 1;
  return `- id: e${String(count).padStart(5, '0')}\n  line: ${line}\n  original: "${original}"\n  corrected: "${corrected}"\n  kind: ${kind}\n  reason: 理由\n  source: 出典\n  verified: true\n`;
}

test('an id used twice is told with both lines', () => {
  const twin = entry(1, '誤', '正');
  const { problems } = readErrata(twin + twin, 'e.yaml');
  assert.deepEqual(
    problems.map(({ line, found }) => [line, /は1行目の訂正にもある/u.test(found)]),
    [[9, true]],
  );
});

test('entries that break the schema are reported with file, line and what was expected', () => {
  const { value, problems } = readErrata(
    `${entry(1, 'A', 'B')}${entry(2, 'A', 'B', 'opinion')}- line: 三\n`,
    'e.yaml',
  );
  assert.deepEqual(value, []);
  const kind = problems.find(({ line }) => line === 13);
  assert.match(kind?.expected ?? '', /typo、grammar、fact、outdated、nuance/u);
  assert.equal(kind?.found, '"opinion"');
  assert.ok(problems.some(({ line, expected }) => line === 17 && expected.includes('行番号')));
  assert.ok(problems.some(({ found }) => found === '何も書かれていない'));
});

test('a correction of several lines is told, for a node has one', () => {
  const { problems } = readErrata(entry(1, '誤', '正\\nしい'), 'e.yaml');
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[4, '"正\\nしい"']]);
});

test('broken YAML is a problem, not a crash', () => {
  const { problems } = readErrata('- line: 1\n  original: "閉じない\n', 'e.yaml');
  assert.equal(problems[0]?.expected, 'YAMLとして正しい書き方');
});
