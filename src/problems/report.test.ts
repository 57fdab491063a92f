import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportProblems } from './report.ts';

const problem = (file: string, line?: number) => ({ file, ...(line && { line }), found: '誤', expected: '正', remedy: '直す' });

test('problems are grouped by file, in the order of lines, with the total last', () => {
  const report = reportProblems([problem('b.md', 9), problem('a.md'), problem('b.md', 2)]);
  assert.deepEqual(report.split('\n').filter((line) => /^\S|行：/u.test(line)), [
    'a.md',
    'b.md',
    '  2行：誤',
    '  9行：誤',
    '問題が3件あります（2ファイル）。',
  ]);
});
