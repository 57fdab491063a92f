import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectDiagrams } from './collect.ts';

const fence = (meta: string) => `\`\`\`mermaid ${meta}\nflowchart TB\n  A --> B\n\`\`\`\n`;
const GOOD = fence('title="題" desc="説明。"');

test('diagrams come with file, line and key; the same one on two pages has one key', () => {
  const { diagrams, problems } = collectDiagrams(
    [{ file: 'a.mdx', text: `# 題\n\n${GOOD}` }, { file: 'b.mdx', text: GOOD }],
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(diagrams.map(({ file, line }) => `${file}:${line}`), ['a.mdx:3', 'b.mdx:1']);
  assert.equal(diagrams[0]?.key, diagrams[1]?.key);
});

test('a bad fence is reported at its line and does not hide the good ones', () => {
  const { diagrams, problems } = collectDiagrams([
    { file: 'a.mdx', text: fence('title="題"') + GOOD },
  ]);
  assert.equal(diagrams.length, 1);
  assert.deepEqual(problems.map((problem) => problem.split(' ')[0]), ['a.mdx:1']);
});

test('the same diagram twice on a page is refused, because its ids would clash', () => {
  const { problems } = collectDiagrams([{ file: 'a.mdx', text: GOOD + GOOD }]);
  assert.match(problems[0] ?? '', /^a\.mdx:5 1行目と同じ図/);
});
