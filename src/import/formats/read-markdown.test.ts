import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from './read-markdown.ts';

function notesOf(text: string): string[] {
  return readMarkdown(text, 'a.md').roots[0]?.notes ?? [];
}

test('a paragraph is one note, and one that was only wrapped is one line', () => {
  assert.deepEqual(notesOf('# 題\n\n4月21日の記録\n合計は25件\n\n4月20日の記録\n'), [
    '4月21日の記録\n合計は25件', '4月20日の記録',
  ]);
  assert.deepEqual(notesOf('# 題\n一つの文を途中で\n折り返し、\nAB\nCDと書いた。\n'), [
    '一つの文を途中で折り返し、 AB CDと書いた。',
  ]);
  assert.deepEqual(notesOf('# 題\n> 甲と、\n> 乙\n>\n> 丙\n'), ['甲と、乙', '丙']);
  assert.deepEqual(notesOf('# 題\n甲\n```\nx\ny。\n```\n乙\n'), ['甲', '```\nx\ny。\n```', '乙']);
});

test('lines behind an item belong to it or, behind a blank line, to a note of it', () => {
  const [root] = readMarkdown('- 項目\n続き\n\n段落の一\n段落の二\n  字下げ\n', 'a.md').roots;
  assert.deepEqual([root?.text, root?.notes], ['項目\n続き', ['段落の一\n段落の二\n字下げ']]);
});
