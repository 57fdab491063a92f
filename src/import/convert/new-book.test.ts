import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newBook } from './new-book.ts';

test('of the old book stay the sources, the guide and the comments at the head of lists', () => {
  const files = Object.entries({
    'README.md': '# guide\n',
    'glossary.yaml': '# 用語集\n# 二行目\n- term: 網\n  # 注\n',
    'outlines/08-a.md': '# 章\n',
    'pages/08-a/index.mdx': '',
    'site.yaml': '# 本\ntitle: 古い題\nchapters: [08-a]\n',
    'sources.yaml': 'series: []\n',
  }).map(([path, text]) => ({ file: `content/${path}`, text }));
  const { writes, removals } = newBook({ title: '暗号: "入門"', exam: '暗号' }, files);
  assert.deepEqual(removals, ['content/outlines/08-a.md', 'content/pages/08-a/index.mdx']);
  const [glossary, site] = writes.map(({ text }) => text);
  assert.equal(glossary, '# 用語集\n# 二行目\n[]\n');
  assert.match(site ?? '', /^# 本\ntitle: "暗号: \\"入門\\""\ntagline: .+\nchapters: \[\]\n$/su);
});
