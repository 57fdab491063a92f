import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageHead } from './page-head.ts';

const head = (text: string) => readPageHead({ file: 'p.mdx', text });

test('the head says what is on the page, also beside fields that others have added', () => {
  const { value, problems } = head(
    '---\ntitle: 題\nslug: s/t\nnode: n00001\nlines: 3-4, 9\nerrata: [e00001]\nextra: 1\n---\n\n本文\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(value, { slug: 's/t', lines: [3, 4, 9], errata: ['e00001'] });
});

test('a page of an editor for Windows has a head as well', () => {
  assert.deepEqual(
    head('---\r\nslug: s\r\nlines: 3-4\r\nerrata: []\r\n---\r\n\r\n本文\r\n').value,
    { slug: 's', lines: [3, 4], errata: [] },
  );
});

test('a page without a head is a problem', () => {
  assert.deepEqual(
    head('# 題\n').problems.map(({ file, line }) => [file, line]),
    [['p.mdx', 1]],
  );
});

test('a wrong field is a problem with its line in the page', () => {
  const { problems } = head("---\nslug: s/t\nlines: '3から4'\nerrata: []\n---\n");
  assert.deepEqual(
    problems.map(({ file, line, found }) => [file, line, found]),
    [['p.mdx', 3, '"3から4"']],
  );
});
