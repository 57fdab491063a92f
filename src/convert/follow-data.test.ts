import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followData, glossaryPointers, supplementPointers } from './follow-data.ts';
import { followPlan } from './follow-plan.ts';
import { outlineChange } from './outline-change.ts';

const before = '# 章\n## 甲\n* いろは順に並べた文\n* SCSI→FC→IP\n## 乙：おつ\n';
const after = '# 章\n* 足した行\n## 乙：おつ\n## 甲の新しい名\n* いろは順に並べた文\n* SCSI→FCP→IP\n';

function changed(to = after) {
  const change = outlineChange(before, to);
  assert.ok(change);
  return change;
}

function follow(folder: string, text: string, to?: string) {
  const rule = folder === 'glossary' ? glossaryPointers : supplementPointers[folder];
  assert.ok(rule);
  return followData({ path: `${folder}.yaml`, text }, rule, changed(to));
}

test('the lines of questions, numbers and terms follow their nodes', () => {
  assert.equal(follow('quiz', '- lines: [2, 3, 4]\n').value, '- lines: [4, 5, 6]\n');
  assert.equal(follow('numbers', '- { value: 1, line: 4, topic: a }\n- { value: 2 }\n').value, '- { value: 1, line: 6, topic: a }\n- { value: 2 }\n');
  assert.equal(follow('glossary', '- outline_lines: [1, 3]\n- outline_lines: []\n').value, '- outline_lines: [1, 5]\n- outline_lines: []\n');
});

test('a node that was reworded has a new id, and the stacks follow it', () => {
  const { before: old, after: now } = changed();
  const text = (id?: string) => `groups: []\nstacks:\n  - { id: s, node: ${id}, does: {} }\n`;
  assert.equal(follow('stacks', text(old.byLine.get(4)?.id)).value, text(now.byLine.get(6)?.id));
});

test('what points at a line that is gone is told; the other lines stay', () => {
  const without = '# 章\n## 甲\n* SCSI→FC→IP\n## 乙：おつ\n';
  const { value, problems } = follow('quiz', '- id: q\n  lines: [3, 4]\n', without);
  assert.equal(value, '- id: q\n  lines: [3]\n');
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[2, '消えた項目：前の3行目「いろは順に並べた文」']]);
  assert.equal(follow('numbers', '- { value: 1, line: 3, topic: a }\n', without).value, '- { value: 1, topic: a }\n');
  assert.deepEqual(follow('glossary', '- outline_lines: [3]\n', without), { value: '- outline_lines: []\n', problems: [] });
});

const plan = (at: string) =>
  `# 注\nnumber: "09"\ntitle: 章\npages:\n  - { at: 章, slug: "", kind: chapter, summary: 一 }\n  - { at: ${at}, slug: s, kind: section, summary: 二 } # 甲\n`;

test('a renamed topic is renamed in the plan, too', () => {
  const { value, problems } = followPlan({ path: 'p.yaml', text: plan('甲') }, changed());
  assert.deepEqual([value, problems], [plan('甲の新しい名'), []]);
});

test('a topic that is gone is told with the line of its entry', () => {
  const { value, problems } = followPlan({ path: 'p.yaml', text: plan('乙') }, changed('# 章\n## 甲\n* いろは順に並べた文\n* SCSI→FC→IP\n'));
  assert.equal(value, plan('乙'));
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[6, '「乙」は新しいアウトラインにない（前は5行目「乙：おつ」）']]);
});

test('an entry that was already written for the new outline stays', () => {
  assert.deepEqual(followPlan({ path: 'p.yaml', text: plan('甲の新しい名') }, changed()), { value: plan('甲の新しい名'), problems: [] });
});

test('the topics of supplements follow pages that have another address', () => {
  const slugs = new Map([['s/a', 's/b']]);
  const text = '- { topics: [s/a, s/c] }\n- topics: [s/d]\n';
  assert.equal(followData({ path: 'c.yaml', text }, supplementPointers['compare']!, changed(), slugs).value, text.replace('s/a', 's/b'));
  const facts = 'confusions: [{ text: 文, with: s/a }]\nsee_also: [{ topic: s/a, reason: 訳 }]\n';
  assert.equal(followData({ path: 'f.yaml', text: facts }, supplementPointers['facts']!, changed(), slugs).value, facts.replaceAll('s/a', 's/b'));
});
