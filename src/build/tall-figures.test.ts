import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tallFigures } from './tall-figures.ts';

const page = {
  file: 'a.mdx',
  text: '文\n\n```mermaid title="題" desc="説明"\nflowchart TB\n  A --> B\n```\n',
};
const drawing = (height: number) => () => `<svg xmlns="x" width="10" height="${height}">`;

test('a drawing taller than the paper is named with file and line', () => {
  const [problem] = tallFigures([page], drawing(1300));
  assert.deepEqual([problem?.file, problem?.line], ['a.mdx', 3]);
  assert.match(problem?.found ?? '', /「題」.*241 mm/u);
});

test('a drawing as tall as the paper is none', () => {
  assert.deepEqual(tallFigures([page], drawing(1200)), []);
});
