import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEEPEST } from '../../content/deepest.ts';
import { convertChapter } from './convert-chapter.ts';
import { takeOutline } from './take-outline.ts';

const deep = (depth: number) => '<outline text="節">'.repeat(depth) + '</outline>'.repeat(depth);
const take = (depth: number) =>
  takeOutline(new TextEncoder().encode(`<opml><body>${deep(depth)}</body></opml>`), 'a.opml');

test('an outline as deep as a page can be becomes pages', () => {
  const text = take(DEEPEST).value?.text ?? '';
  const { pages, problems } = convertChapter({ name: '09-a', outline: { file: 'a.md', text } });
  assert.deepEqual(problems, []);
  assert.equal(pages.reduce((sum, { nodes }) => sum + nodes, 0), DEEPEST);
});

test('a deeper one is told with the line that goes too deep, however deep it is', () => {
  for (const depth of [DEEPEST + 1, 5000, 60_000]) {
    assert.match(take(depth).problems[0]?.found ?? '', /^101段目の「節」$/u);
  }
  const lines = Array.from({ length: 250 }, (_, at) => `${' '.repeat(at)}- 節`).slice(1);
  const outline = { file: 'a.md', text: `# 章\n${lines.join('\n')}\n` };
  const [problem] = convertChapter({ name: '09-a', outline }).problems;
  assert.deepEqual([problem?.file, problem?.line], ['a.md', DEEPEST + 1]);
});
