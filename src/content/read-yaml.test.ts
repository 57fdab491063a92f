import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readGlossary } from './glossary.ts';
import { filled, readYaml } from './read-yaml.ts';
import { siteSchema } from './site.ts';

const told = (text: string, schema: z.ZodType = z.unknown()) =>
  readYaml(text, 'a.yaml', schema).problems.map(({ line, expected, found }) => [
    line,
    expected,
    found,
  ]);

/** The first thing that is wrong with a file as YAML. */
const broken = (text: string) => told(text).map(([line, , found]) => `${line} ${found}`)[0];

test('what has no message of its own is told by its type, in Japanese', () => {
  assert.deepEqual(told('', siteSchema), [[1, 'ファイル全体：「項目名: 値」の組', '何も書かれていない']]);
  assert.deepEqual(
    readGlossary('- SAN\n', 'g.yaml').problems.map(({ expected, found }) => [expected, found]),
    [['0：「項目名: 値」の組', '"SAN"']],
  );
  assert.deepEqual(
    told('a: 1\nb: x\nc: 2.5\n', z.object({ a: z.array(z.string()), b: z.number(), c: z.int() })),
    [
      [1, 'a：「- 」で始まる項目の一覧', '1'],
      [2, 'b：数', '"x"'],
      [3, 'c：整数', '2.5'],
    ],
  );
});

test('aliases that stand for far more than is written are refused, a few are read', () => {
  const bomb = Array.from(
    { length: 9 },
    (_, at) => `b${at}: &b${at} [${'*a, '.repeat(9).replaceAll('a', at ? `b${at - 1}` : 'a')}]`,
  );
  assert.equal(broken(`a: &a x\n${bomb.join('\n')}\n`), '2 開くと大きくなりすぎる別名');
  assert.deepEqual(told('a: &a [x]\nb: [*a, *a]\n'), []);
});

test('what is no sign is told, written as it is or in escapes', () => {
  const lines = ['a: x\u0007', 'b: "\\u0000"', 'c: "\\uffff"', 'd: \u007f'];
  const found = told(`e: 語\n${lines.join('\n')}\n`).map(([line, , what]) => `${line} ${what}`);
  assert.deepEqual(found.sort(), [2, 3, 4, 5].map((line) => `${line} 文字にならない符号`));
  assert.deepEqual(told('a: "\\u2028\\u0007"\nb: 👨‍👩‍👧\n'), []);
});

test('the message of the schema comes first', () => {
  assert.deepEqual(told('a: 1\n', z.object({ a: filled('題') })), [[1, 'a：題', '1']]);
});

test('whatever else zod finds is told in its own Japanese', () => {
  const schema = z.object({
    a: z.enum(['x']),
    b: z.array(z.int()).min(2),
    c: z.string().max(1),
    d: z.union([z.int(), z.boolean()]),
  });
  for (const [, expected] of told('a: y\nb: [1]\nc: cc\nd: z\n', schema))
    assert.match(String(expected), /無効な|小さすぎる|大きすぎる/u);
});

test('what is wrong with the YAML is told in Japanese, with its line', () => {
  assert.equal(broken('a: 1\na: 2\n'), '2 同じ項目名が二度ある');
  assert.equal(broken('a:\n\tb: 1\n'), '2 字下げにタブがある');
  assert.equal(broken("a: 'x\n"), '2 引用符が閉じていない');
  assert.equal(broken('a: [1, 2\nb: 3\n'), '2 ] で閉じていないか、途中の行の字下げが浅い');
  assert.equal(broken('a: b: c\n'), '1 引用符のない値の中に「: 」があるか、次の行の字下げが深い');
  assert.equal(broken('a: 1\nb\n'), '2 項目名の後に「: 」がない');
  assert.equal(broken('- - a\n - b\n'), '2 字下げが前の行とそろっていない');
  assert.equal(broken('a: @x\n'), '1 引用符のない値が @ で始まっている');
  assert.equal(broken('a: "\\q"\n'), '1 二重引用符の中に \\q がある（\\ は \\\\ と書く）');
  assert.equal(broken('a: 1\n---\nb: 2\n'), '2 途中に --- の行がある');
  assert.equal(broken('a: }\n'), '1 前の部分に続かない "}"');
  assert.equal(broken('a: "x"y\n'), '1 値が終わった後に、まだ文字がある');
});

test('a value that begins with an asterisk is told, too', () => {
  assert.equal(broken('- a\n- **太字**\n'), '2 引用符のない値が * か & で始まっている');
});
