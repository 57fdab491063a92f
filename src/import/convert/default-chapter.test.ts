import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { defaultChapter } from './default-chapter.ts';

function planOf(outline: string, file = 'content/outlines/09-a.md') {
  const { root } = parseOutline(outline, file);
  assert.ok(root);
  return defaultChapter(withNodeIds(root), file, []);
}

test('the title of a chapter is what stands behind its number', () => {
  const roots = {
    'ＮＷ：０９_無線ＬＡＮ': '無線ＬＡＮ',
    '第9章　無線LAN': '無線LAN',
    '09 無線LAN': '無線LAN',
  };
  for (const [text, title] of Object.entries(roots))
    assert.equal(planOf(`# ${text}`).pages[0]?.title, title);
});

test('a root without a number keeps its text as the title of the page', () => {
  for (const text of ['無線LAN', '5G', '802．1X入門']) {
    assert.deepEqual(
      [planOf(`# ${text}`).title, planOf(`# ${text}`).pages[0]?.title],
      [text, undefined],
    );
  }
});

test('addresses come from the spelled-out or the Latin name of the node, else from the id', () => {
  const { pages } = planOf(
    '# 章\n## 節\n### MIMO：Multiple Input Multiple Output\n* 一\n### ＩＥＥＥ802．11\n* 二\n### 認証\n* 三\n### CSMA/CA\n* 四',
  );
  assert.deepEqual(
    pages.slice(2).map(({ slug }) => slug.replace(/^.*\//u, '').replace(/^n[0-9a-z]{5}$/u, 'id')),
    ['multiple-input-multiple-output', 'ieee802-11', 'id', 'csma-ca'],
  );
});

test('a name that no page may have gives way to the id', () => {
  const slugs = planOf('# 章\n## AUX\n### Index\n* 一\n## Cards\n* 二').pages.map(
    ({ slug }) => slug,
  );
  assert.match(slugs.join(' '), /^ n[0-9a-z]{5} n[0-9a-z]{5}\/n[0-9a-z]{5} n[0-9a-z]{5}$/u);
});

test('the number of a chapter is that of its file', () => {
  assert.equal(planOf('# 章').number, '09');
});

test('what has nothing under it stays on the page above, of the chapter or of the section', () => {
  assert.deepEqual(
    planOf('# 章\n## 節\n### 項目\n* 内容\n### 葉\n## 一言').pages.map(({ kind }) => kind),
    ['chapter', 'section', 'topic'],
  );
  assert.deepEqual(
    planOf('# 章\n## 一\n## 二').pages.map(({ kind }) => kind),
    ['chapter'],
  );
});

test('a page is about what is under it: names are listed, of sentences the first is shown', () => {
  const { pages } = planOf(
    '# 章\n## 節\n### 項目：略さない名\n* 一つ目のことを長めの文で言う。\n* 二つ目\n### 葉',
  );
  assert.deepEqual(
    pages.map(({ summary }) => summary),
    ['節', '項目、葉', '一つ目のことを長めの文で言う。'],
  );
});

/** The slugs of a chapter in which nodes had other addresses before, by their texts. */
function slugsAfter(known: Record<string, string>): string[] {
  const { root } = parseOutline('# 章\n## New\n### A\n* 一\n### B\n* 二\n## Old\n* 三\n', 'a.md');
  assert.ok(root);
  const nodes = withNodeIds(root);
  const idOf = (text: string) => [...walk(nodes)].find((node) => node.text === text)?.id ?? '';
  const slugs = new Map(Object.entries(known).map(([text, slug]) => [idOf(text), slug]));
  const { pages } = defaultChapter(nodes, '09-a.md', [], slugs);
  const named = (slug: string) => slug.replace(idOf('A'), 'id-a').replace(idOf('Old'), 'id-old');
  return pages.map(({ slug }) => named(slug));
}

test('pages that were never imported get the names of the default rule', () => {
  assert.deepEqual(slugsAfter({}), ['', 'new', 'new/a', 'new/b', 'old']);
});

test('a known node keeps its name, and its topics stand under it', () => {
  const slugs = slugsAfter({ New: 'first', B: 'first/c' });
  assert.deepEqual(slugs, ['', 'first', 'first/a', 'first/c', 'old']);
});

test('a topic that moved to another section keeps its last name', () => {
  assert.deepEqual(slugsAfter({ B: 'elsewhere/b' }), ['', 'new', 'new/a', 'new/b', 'old']);
});

test('a new page whose name is taken by a known one gets its id', () => {
  const slugs = slugsAfter({ New: 'old', B: 'old/a' });
  assert.deepEqual(slugs, ['', 'old', 'old/id-a', 'old/a', 'id-old']);
});
