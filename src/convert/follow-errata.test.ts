import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followErrata } from './follow-errata.ts';
import { outlineChange } from './outline-change.ts';

const entry = (id: string, line: number, original: string) =>
  `- id: ${id}   # 番号\n  line: ${line}\n  original: "${original}"\n  corrected: 正\n  kind: fact\n  reason: 理\n  source: 典\n  verified: true\n`;

function follow(before: string, after: string, ...entries: string[]) {
  const change = outlineChange(before, after);
  assert.ok(change);
  return followErrata({ path: 'e.yaml', text: `# 正誤表\n${entries.join('')}` }, change);
}

const old = '# 章\n* 甲は誤である\n* 乙も同じく誤である\n';

test('corrections follow their lines, and not another byte of the file changes', () => {
  const { value, problems } = follow(old, '# 章\n* 足した行\n* 乙も同じく誤である\n* 甲は誤である\n', entry('e00001', 2, '誤'), entry('e00002', 3, '誤'));
  assert.deepEqual(problems, []);
  assert.equal(value, `# 正誤表\n${entry('e00001', 4, '誤')}${entry('e00002', 3, '誤')}`);
});

test('words that were moved into another sentence are found by themselves', () => {
  const { value } = follow(old, '# 章\n* 丙\n* 乙も同じく誤である。そして甲は誤である、と言える\n', entry('e00001', 2, '甲は誤'));
  assert.match(value, /line: 3\n/u);
});

test('a correction whose words are gone is told with its line and what stands there now', () => {
  const { value, problems } = follow(old, '# 章\n* 足した行\n* 甲は正である\n* 乙も同じく誤である\n', entry('e00001', 2, '甲は誤'));
  assert.match(value, /line: 2\n/u);
  assert.deepEqual([problems.length, problems[0]?.file, problems[0]?.line], [1, 'e.yaml', 2]);
  assert.match(problems[0]?.found ?? '', /どこにもない。前は2行目で、いまは3行目「甲は正である」/u);
  assert.match(problems[0]?.remedy ?? '', /消してください/u);
});

test('words that now stand at several places are told with all of them', () => {
  const { problems } = follow(old, '# 章\n* まったく違う話をした\n* 誤その一\n* 誤その二\n* 誤その三\n', entry('e00001', 2, '誤'));
  assert.match(problems[0]?.found ?? '', /3行にある：3行目「誤その一」、4行目「誤その二」、5行目「誤その三」/u);
});

test('an entry that was already written for the new outline stays', () => {
  const { value, problems } = follow(old, '# 章\n* 足した行に誤\n* 甲は誤である\n* 乙も同じく誤である\n', entry('e00003', 2, '足した行に誤'));
  assert.deepEqual(problems, []);
  assert.match(value, /line: 2\n/u);
});
