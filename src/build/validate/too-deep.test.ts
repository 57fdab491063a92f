import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEEPEST } from '../../content/deepest.ts';
import { book, chapterPage, pageOf } from './testing/content.ts';
import { validate } from './validate.ts';

const list = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 文\n`).join('');
const around = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}文${close.repeat(depth)}\n`;

/** Ways to nest, each a body that is so deep. */
const nestings: Readonly<Record<string, (depth: number) => string>> = {
  lists: list,
  'numbered lists': (depth) => list(depth).replaceAll('- 文', '1. 文').replaceAll('  ', '   '),
  quotations: (depth) => `${'> '.repeat(depth)}文\n`,
  'lists in quotations': (depth) => `${'> - '.repeat(depth / 2)}文\n`,
  emphasis: (depth) => `${'*文 '.repeat(depth)}${'文*'.repeat(depth)}\n`,
  elements: (depth) => around(depth, '<b>', '</b>'),
  fragments: (depth) => around(depth, '<>', '</>'),
  'block elements': (depth) => around(depth, '<div>\n\n', '\n\n</div>'),
  parentheses: (depth) => `{${'('.repeat(depth - 1)}1${')'.repeat(depth - 1)}}\n`,
  'arrays of an attribute': (depth) =>
    `<b title={${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}} />\n`,
};

for (const [name, body] of Object.entries(nestings)) {
  test(`${name} are told where they are too deep, and in Japanese`, () => {
    const told = (depth: number) =>
      validate({ ...book, pages: [chapterPage, pageOf('a/b', {}, body(depth))] }).map(
        ({ found }) => found,
      );
    const tooDeep = told(DEEPEST + 2);
    assert.deepEqual(told(DEEPEST).filter((found) => found.includes('入れ子')), []);
    assert.equal(tooDeep.length, 1);
    assert.match(tooDeep[0] ?? '', /100段より深い入れ子/u);
    assert.deepEqual(told(300), tooDeep);
  });
}

test('brackets of prose, and those of a map that were masked, count nothing', () => {
  const body = '（例）(1) \\{ 開いたまま ( ( \n'.repeat(200);
  assert.deepEqual(validate({ ...book, pages: [chapterPage, pageOf('a/b', {}, body)] }), []);
});
