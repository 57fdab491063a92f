import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unusedTerms } from './unused-terms.ts';

test('a term that stands on no page is told with its line', () => {
  const term = { expansion: 'x', japanese: 'x', reading: 'x', definition: 'x', outline_lines: [], see_also: [] };
  const glossary = [
    { ...term, term: '甲', aliases: ['A'], at: 1 },
    { ...term, term: '乙', aliases: [], at: 9 },
  ];
  const problems = unusedTerms(glossary, [{ id: 'p', body: 'AとAB' }], 'glossary.yaml');
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[9, '「乙」も、その別名も、どのページにもない']]);
});
