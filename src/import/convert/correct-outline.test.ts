import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { readErrata } from '../../content/errata.ts';
import { applyErrata, plainText } from './correct-outline.ts';

function outline(text: string) {
  const { root } = parseOutline(text, 'a.md');
  assert.ok(root);
  return withNodeIds(root);
}

let count = 0;

function entry(line: number, original: string, corrected: string, kind = 'fact'): string {
  count += 1;
  return `- id: e${String(count).padStart(5, '0')}\n  line: ${line}\n  original: "${original}"\n  corrected: "${corrected}"\n  kind: ${kind}\n  reason: 理由\n  source: 出典\n  verified: true\n`;
}

function apply(outlineText: string, yaml: string) {
  const errata = readErrata(yaml, 'e.yaml');
  assert.deepEqual(errata.problems, []);
  return applyErrata(outline(outlineText), errata.value, 'e.yaml');
}

function textsOf({ value }: ReturnType<typeof apply>): string[] {
  return [...value.segments.values()].map(plainText);
}

test('a correction replaces its words and nothing else, and every node keeps a text', () => {
  const result = apply('# A\n* 仮想かソフト\n', entry(2, '仮想か', '仮想化', 'typo'));
  assert.deepEqual(result.problems, []);
  assert.deepEqual(textsOf(result), ['A', '仮想化ソフト']);
});

test('the pieces of a text tell which correction they come from', () => {
  const { value } = apply('# 一二三四五\n', entry(1, '四', 'D') + entry(1, '二', 'B'));
  const pieces = [...value.segments.values()][0]?.map(({ text, erratum }) => [
    text,
    erratum?.original,
  ]);
  assert.deepEqual(pieces, [
    ['一', undefined],
    ['B', '二'],
    ['三', undefined],
    ['D', '四'],
    ['五', undefined],
  ]);
});

test('corrections are listed in the order of the outline, not of their file', () => {
  const { value } = apply(
    '# 一二\n* 三\n',
    entry(2, '三', 'C') + entry(1, '二', 'B') + entry(1, '一', 'A'),
  );
  assert.deepEqual(
    value.errata.map(({ corrected }) => corrected),
    ['A', 'B', 'C'],
  );
});

const misfits: { name: string; outline: string; yaml: string; line: number; found: RegExp }[] = [
  {
    name: 'a line that the outline has not',
    outline: '# A\n',
    yaml: entry(9, 'A', 'B'),
    line: 1,
    found: /9行目/u,
  },
  {
    name: 'words that are not on the line',
    outline: '# A\n* B\n',
    yaml: entry(2, 'A', 'C'),
    line: 1,
    found: /「B」/u,
  },
  {
    name: 'words that are on the line twice',
    outline: '# ABA\n',
    yaml: entry(1, 'A', 'C'),
    line: 1,
    found: /2回以上/u,
  },
  {
    name: 'words that overlap themselves',
    outline: '# AAA\n',
    yaml: entry(1, 'AA', 'C'),
    line: 1,
    found: /2回以上/u,
  },
  {
    name: 'two corrections of overlapping words',
    outline: '# ABC\n',
    yaml: entry(1, 'BC', 'X') + entry(1, 'AB', 'Y'),
    line: 9,
    found: /1行目の訂正「BC」/u,
  },
  {
    name: 'the same correction twice',
    outline: '# A\n',
    yaml: entry(1, 'A', 'B') + entry(1, 'A', 'B'),
    line: 9,
    found: /1行目の訂正「A」/u,
  },
  {
    name: 'a correction that changes nothing',
    outline: '# A\n',
    yaml: entry(1, 'A', 'A'),
    line: 1,
    found: /「A」/u,
  },
];

for (const { name, outline: text, yaml, line, found } of misfits) {
  test(`${name} is a problem with the line of the entry`, () => {
    const { problems } = apply(text, yaml);
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.line]),
      [['e.yaml', line]],
    );
    assert.match(problems[0]?.found ?? '', found);
  });
}
