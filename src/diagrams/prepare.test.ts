import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fenceMeta } from './fence.ts';
import { prepare } from './prepare.ts';

test('a flowchart is given to Mermaid as it is written', () => {
  assert.deepEqual(prepare('flowchart TB\n  A:::fc --> B\n'), {
    ok: true,
    code: 'flowchart TB\n  A:::fc --> B',
  });
});

test('classes in a block diagram become class lines', () => {
  const source = 'block\n  columns 2\n  a["SCSI"]:::scsi b["IP"]:2:::ip\n  c:::head';
  const code =
    'block\n  columns 2\n  a["SCSI"] b["IP"]:2\n  c\nclass a scsi\nclass b ip\nclass c head';
  assert.deepEqual(prepare(source), { ok: true, code });
});

test('a control character is told: the drawing is XML, which cannot hold it', () => {
  assert.deepEqual(prepare('flowchart TB\n  A[甲\u0001]'), {
    ok: false, problems: ['図に書けない制御文字 U+0001 があります。消してください。'],
  });
  assert.deepEqual(fenceMeta('title="題\u000b名" desc="説\uffff"'), {
    ok: false,
    problems: [
      '図の題に、図に書けない制御文字 U+000B があります。消してください。',
      '図の説明に、図に書けない制御文字 U+FFFF があります。消してください。',
    ],
  });
});

test('the kind is found after Mermaid front matter and comments', () => {
  assert.equal(prepare('---\nconfig:\n  layout: elk\n---\n%% 注\nflowchart TB\n  A').ok, true);
});

const REFUSED: [source: string, quoted: string][] = [
  ['mindmap\n  a', 'mindmap'],
  ['', '「」'],
  ['flowchart TB\n  A:::fcc', 'fcc'],
  ['sequenceDiagram\n  A:::fc->>B: x', 'sequenceDiagram'],
];

for (const [source, quoted] of REFUSED) {
  test(`${JSON.stringify(source)} is refused by name`, () => {
    const result = prepare(source);
    assert.ok(!result.ok && result.problems.some((problem) => problem.includes(quoted)));
  });
}
