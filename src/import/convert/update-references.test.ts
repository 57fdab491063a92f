import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineChange } from './outline-change.ts';
import { sourceReferences, supplementReferences, updateReferences } from './update-references.ts';

const before = '# 章\n## 甲\n* いろは順に並べた文\n* SCSI→FC→IP\n## 乙：おつ\n';
const after =
  '# 章\n* 足した行\n## 乙：おつ\n## 甲の新しい名\n* いろは順に並べた文\n* SCSI→FCP→IP\n';

function changed(to = after) {
  const change = outlineChange(before, to);
  assert.ok(change);
  return change;
}

function follow(folder: string, text: string, to?: string) {
  const references = { ...supplementReferences, ...sourceReferences }[folder];
  assert.ok(references);
  return updateReferences({ file: `${folder}.yaml`, text }, references, changed(to));
}

test('the lines of questions, numbers and terms follow their nodes', () => {
  assert.equal(follow('quiz', '- lines: [2, 3, 4]\n').value, '- lines: [4, 5, 6]\n');
  assert.equal(
    follow('numbers', '- { value: 1, line: 4, topic: a }\n- { value: 2 }\n').value,
    '- { value: 1, line: 6, topic: a }\n- { value: 2 }\n',
  );
  assert.equal(
    follow('glossary', '- outline_lines: [1, 3]\n- outline_lines: []\n').value,
    '- outline_lines: [1, 5]\n- outline_lines: []\n',
  );
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
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[2, '消えた項目：前の3行目「いろは順に並べた文」']],
  );
  assert.equal(
    follow('numbers', '- { value: 1, line: 3, topic: a }\n', without).value,
    '- { value: 1, topic: a }\n',
  );
  assert.deepEqual(follow('glossary', '- outline_lines: [3]\n', without), {
    value: '- outline_lines: []\n',
    problems: [],
  });
});

const plan = (at: string) =>
  `# 注\nnumber: "09"\ntitle: 章\npages:\n  - { at: 章, slug: "", kind: chapter, summary: 一 }\n  - { at: ${at}, slug: s, kind: section, summary: 二 } # 甲\n`;

test('a renamed topic is renamed in the plan, too', () => {
  const { value, problems } = follow('plan', plan('甲'));
  assert.deepEqual([value, problems], [plan('甲の新しい名'), []]);
});

test('a topic that is gone is told with the line of its entry', () => {
  const { value, problems } = follow(
    'plan',
    plan('乙'),
    '# 章\n## 甲\n* いろは順に並べた文\n* SCSI→FC→IP\n',
  );
  assert.equal(value, plan('乙'));
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[6, '「乙」は新しいアウトラインにない（前は5行目「乙：おつ」）']],
  );
});

test('an entry that was already written for the new outline stays', () => {
  assert.deepEqual(follow('plan', plan('甲の新しい名')), {
    value: plan('甲の新しい名'),
    problems: [],
  });
});

test('the topics of supplements follow pages that have another address', () => {
  const slugs = new Map([['s/a', 's/b']]);
  const text = '- { topics: [s/a, s/c] }\n- topics: [s/d]\n';
  assert.equal(
    updateReferences({ file: 'c.yaml', text }, supplementReferences['compare']!, changed(), slugs)
      .value,
    text.replace('s/a', 's/b'),
  );
  const facts = 'confusions: [{ text: 文, with: s/a }]\nsee_also: [{ topic: s/a, reason: 訳 }]\n';
  assert.equal(
    updateReferences(
      { file: 'f.yaml', text: facts },
      supplementReferences['facts']!,
      changed(),
      slugs,
    ).value,
    facts.replaceAll('s/a', 's/b'),
  );
});

const entry = (id: string, line: number, original: string) =>
  `- id: ${id}   # 番号\n  line: ${line}\n  original: "${original}"\n  corrected: 正\n  kind: fact\n  reason: 理\n  source: 典\n  verified: true\n`;

function followErrata(before: string, after: string, ...entries: string[]) {
  const change = outlineChange(before, after);
  assert.ok(change);
  return updateReferences(
    { file: 'e.yaml', text: `# 正誤表\n${entries.join('')}` },
    sourceReferences.errata,
    change,
  );
}

const old = '# 章\n* 甲は誤である\n* 乙も同じく誤である\n';

test('corrections follow their lines, and not another byte of the file changes', () => {
  const { value, problems } = followErrata(
    old,
    '# 章\n* 足した行\n* 乙も同じく誤である\n* 甲は誤である\n',
    entry('e00001', 2, '誤'),
    entry('e00002', 3, '誤'),
  );
  assert.deepEqual(problems, []);
  assert.equal(value, `# 正誤表\n${entry('e00001', 4, '誤')}${entry('e00002', 3, '誤')}`);
});

test('words that were moved into another sentence are found by themselves', () => {
  const { value } = followErrata(
    old,
    '# 章\n* 丙\n* 乙も同じく誤である。そして甲は誤である、と言える\n',
    entry('e00001', 2, '甲は誤'),
  );
  assert.match(value, /line: 3\n/u);
});

test('a correction whose words are gone is told with its line and what stands there now', () => {
  const { value, problems } = followErrata(
    old,
    '# 章\n* 足した行\n* 甲は正である\n* 乙も同じく誤である\n',
    entry('e00001', 2, '甲は誤'),
  );
  assert.match(value, /line: 2\n/u);
  assert.deepEqual([problems.length, problems[0]?.file, problems[0]?.line], [1, 'e.yaml', 2]);
  assert.match(problems[0]?.found ?? '', /どこにもない。前は2行目で、いまは3行目「甲は正である」/u);
  assert.match(problems[0]?.remedy ?? '', /消してください/u);
});

test('words that now stand at several places are told with all of them', () => {
  const { problems } = followErrata(
    old,
    '# 章\n* まったく違う話をした\n* 誤その一\n* 誤その二\n* 誤その三\n',
    entry('e00001', 2, '誤'),
  );
  assert.match(
    problems[0]?.found ?? '',
    /3行にある：3行目「誤その一」、4行目「誤その二」、5行目「誤その三」/u,
  );
});

test('an entry that was already written for the new outline stays', () => {
  const { value, problems } = followErrata(
    old,
    '# 章\n* 足した行に誤\n* 甲は誤である\n* 乙も同じく誤である\n',
    entry('e00003', 2, '足した行に誤'),
  );
  assert.deepEqual(problems, []);
  assert.match(value, /line: 2\n/u);
});
