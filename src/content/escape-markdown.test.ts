import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { escapeMarkdown } from './escape-markdown.ts';

test('whatever a title says, in a line of Markdown it stays text', () => {
  for (const text of [
    'a](b)[c',
    '<script>',
    '*強* _調_ `c`',
    'a\\]',
    'x | y ~z~',
    '![図](x)',
    '&lt; &#60;',
    'a\nb',
  ]) {
    const root = markdownToMdast(`- [${escapeMarkdown(text)}](/x/)`);
    assert.equal(texts(root).join(''), text.replace('\n', ' '), text);
  }
});

function texts(node: unknown): string[] {
  const {
    type,
    value,
    children = [],
  } = node as { type: string; value?: string; children?: unknown[] };
  assert.ok(['root', 'list', 'listItem', 'paragraph', 'link', 'text'].includes(type), type);
  return [value ?? '', ...children.flatMap(texts)];
}
