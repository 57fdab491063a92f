import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readChapter } from './chapter.ts';

const text = readFileSync(
  new URL('../../../content/chapters/08-virtual-network.yaml', import.meta.url),
  'utf8',
);

test('the plan of chapter 08 has a chapter page, three sections and 26 topics', () => {
  const { value, problems } = readChapter(text, 'c.yaml');
  assert.deepEqual(problems, []);
  const kinds = value?.pages.map(({ kind }) => kind) ?? [];
  assert.deepEqual(
    (['chapter', 'section', 'topic'] as const).map(
      (kind) => kinds.filter((other) => other === kind).length,
    ),
    [1, 3, 26],
  );
});

const mistakes: { name: string; from: string; to: string; expected: RegExp }[] = [
  {
    name: 'a slug in Japanese',
    from: 'slug: storage/san',
    to: 'slug: storage/網',
    expected: /slug：英小文字/u,
  },
  {
    name: 'a slug that means the page of a folder',
    from: 'slug: storage/san',
    to: 'slug: storage/index',
    expected: /slug：.*index、cards/u,
  },
  {
    name: 'a slug of three parts',
    from: 'slug: storage/san',
    to: 'slug: storage/san/fc',
    expected: /slug：/u,
  },
  {
    name: 'an unknown kind',
    from: 'kind: section',
    to: 'kind: part',
    expected: /chapter、section、topic/u,
  },
  {
    name: 'a summary of 41 characters',
    from: 'summary: FCを使わず、SCSIをTCP/IPで直接運ぶ',
    to: `summary: ${'あ'.repeat(41)}`,
    expected: /40字まで/u,
  },
  {
    name: 'a number without quotes',
    from: 'number: "08"',
    to: 'number: 8',
    expected: /number：章の番号/u,
  },
];

for (const { name, from, to, expected } of mistakes) {
  test(`${name} is a problem with its line`, () => {
    assert.ok(text.includes(from));
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    const { problems } = readChapter(text.replace(from, to), 'c.yaml');
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.line]),
      [['c.yaml', line]],
    );
    assert.match(problems[0]?.expected ?? '', expected);
  });
}

test('a plan may still name its outline and corrections, but not where nobody finds them', () => {
  const older = (errata: string) =>
    text.replace('pages:', `outline: content/outlines/08-x.md\nerrata: ${errata}\npages:`);
  assert.deepEqual(
    readChapter(older('content/errata/08-x.yaml'), 'content/chapters/08-x.yaml').problems,
    [],
  );
  const { problems } = readChapter(older('content/mine.yaml'), 'content/chapters/08-x.yaml');
  const line = text.split('\n').indexOf('pages:') + 2;
  assert.deepEqual(
    problems.map((problem) => [problem.line, problem.expected, problem.found]),
    [[line, '正誤表は content/errata/08-x.yaml', 'errata: content/mine.yaml']],
  );
});
