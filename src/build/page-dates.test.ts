import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageDates } from './page-dates.ts';

test('a page was changed when its text or its key points were, last', () => {
  const log = [
    '300 abc', '', 'content/facts/08-a/b/c.yaml', '',
    '200 def 012', '', 'content/pages/08-a/b/c.mdx', 'content/pages/08-a/index.mdx', 'content/pages/08-a/.import.json', '',
    '100 ', '', 'content/pages/08-a/b/c.mdx', 'content/pages/08-a/b/index.mdx', '',
  ];
  assert.deepEqual(pageDates(log.join('\n')), new Map([['08-a/b/c', 300], ['08-a', 200], ['08-a/b', 100]]));
});

test('the commit at which a shallow clone is cut off changed nothing that is known', () => {
  const log = ['300 abc', '', 'content/pages/08-a/b/c.mdx', '', '100 ', '', 'content/pages/08-a/b/c.mdx', 'content/pages/08-a/b/d.mdx', ''].join('\n');
  assert.deepEqual([...pageDates(log, true)], [['08-a/b/c', 300]]);
  assert.deepEqual([...pageDates(log)], [['08-a/b/c', 300], ['08-a/b/d', 100]]);
});
