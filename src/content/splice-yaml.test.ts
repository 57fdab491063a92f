import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spliceYaml, yamlText } from './splice-yaml.ts';

test('only the values change; comments, quotes and breaks stay', () => {
  const text = '# 頭\n- id: a   # 後ろ\n  line: 4\n  lines: [1,  2] # 二つ\n- { line: 10, t: "長い" }\n';
  const splices = [
    { path: [0, 'line'], value: '12' },
    { path: [0, 'lines'], value: '[3]' },
    { path: [1, 'line'], value: '7' },
    { path: [5, 'line'], value: '9' },
  ];
  assert.equal(
    spliceYaml(text, splices),
    '# 頭\n- id: a   # 後ろ\n  line: 12\n  lines: [3] # 二つ\n- { line: 7, t: "長い" }\n',
  );
});

test('a text that YAML could take for something else is put in quotes', () => {
  assert.deepEqual(['仮想化', 'A > B', '^n00001', '第1節：概要'].map(yamlText), [
    '仮想化',
    '"A > B"',
    '"^n00001"',
    '第1節：概要',
  ]);
});

test('a field without a value is taken out', () => {
  const text = '- { a: 1, line: 2, b: 3 }\n- a: 1\n  line: 2 # 行\n  b: 3\n';
  const splices = [0, 1].map((index) => ({ path: [index, 'line'] }));
  assert.equal(spliceYaml(text, splices), '- { a: 1, b: 3 }\n- a: 1\n  b: 3\n');
});
