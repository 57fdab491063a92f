import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblems } from './report.ts';

test('problems stand under their file by line, with the totals last', () => {
  const problem = { expected: '甲', found: '乙', remedy: '丙' };
  const report = formatProblems([
    { file: 'a.yaml', line: 20, ...problem },
    { file: 'b.md', ...problem },
    { file: 'a.yaml', line: 3, ...problem },
  ]);
  assert.equal(
    report,
    [
      'a.yaml',
      '  3行目',
      '    あるべき形：甲',
      '    実際：乙',
      '    直し方：丙',
      '  20行目',
      '    あるべき形：甲',
      '    実際：乙',
      '    直し方：丙',
      '',
      'b.md',
      '    あるべき形：甲',
      '    実際：乙',
      '    直し方：丙',
      '',
      '問題 3件（2ファイル）',
    ].join('\n'),
  );
});
