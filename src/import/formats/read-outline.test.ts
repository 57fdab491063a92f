import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOutline } from './draw-outline.ts';
import { parseOutline } from './parse.ts';
import { readOutline } from './read-outline.ts';
import { walk } from './walk.ts';
import { writeOutline } from './write-outline.ts';

const read = (text: string, file = 'a.md') => readOutline(Buffer.from(text), file);

/** The texts that pages show of a file: those of its outline in the house form. */
function onPages(text: string, file?: string): string[] {
  const { root, isHouse } = read(text, file);
  assert.ok(root);
  const house = parseOutline(isHouse ? text : writeOutline(root), 'a.md').root;
  return house ? [...walk(house)].map((node) => node.text) : [];
}

test('several tops stand below the name of the file, whatever the system makes of it', () => {
  const { root } = readOutline(Buffer.from('# 一\n# 二\n'), 'a/11-カ\u3099イド.md');
  assert.equal(root?.text, '11-ガイド');
  assert.deepEqual(root?.children.map(({ text }) => text), ['一', '二']);
});

test('several tops stand below the title that the file gives itself', () => {
  const sheet = (title: string) => ({ title, rootTopic: { title: '題' } });
  for (const [title, text] of [
    ['暗号技術の章', '<opml><head><title>暗号技術の章</title></head><body><outline text="一"/>'
      + '<outline text="二"/></body></opml>'],
    ['暗号技術の章', '---\ntitle: "暗号技術の章"\n---\n# 一\n# 二\n'],
    ['暗号・認証', JSON.stringify([sheet('暗号'), sheet('Sheet 2'), sheet('認証')])],
    ['暗号', '<xmap-content>' + ['暗号', '画布 2'].map((title) =>
      `<sheet><topic><title>題</title></topic><title>${title}</title></sheet>`).join('')
      + '</xmap-content>'],
  ] as const) {
    const { root, warnings } = read(text, 'export 12.md');
    assert.equal(root?.text, title);
    assert.ok(!warnings.some(({ found }) => found.includes(`「${title}」`)));
  }
});

test('what the preview shows of an outline in the house form is what pages show', () => {
  for (const text of [
    '# 題\n- 一行目<br>二行目\n- <b>太字</b>と&nbsp;空白\n- A &amp; B\n',
    '# 題\n- # 見出し\n- * * *\n- 普通の行\n',
    '# 題\n- ==印==と**太字**と`a**b**`\n',
    '# 題\n- 前\u2028後\n- 前\f後\n- C #\n',
  ]) {
    const { root } = read(text);
    const shown = root ? drawOutline(root).replace(/\n\s+(?!\s*- )/gu, ' ').split('\n') : [];
    assert.deepEqual(shown.map((line) => line.replace(/^\s*- /u, '')), onPages(text));
  }
});

test('in an outline that the project has already, tags are text', () => {
  const file = 'content/outlines/09-a.md';
  const text = '# 題\n- <b>は太字</b>のタグ\n';
  assert.deepEqual(onPages(text, file), ['題', '<b>は太字</b>のタグ']);
  assert.equal(read(text, file).isHouse, true);
  assert.equal(read(text, '/tmp/a.md').isHouse, undefined);
});

test('a map of which the beginning is missing says so, and not that its name is wrong', () => {
  const found = (file: string, text: string) => read(text, file).problems.map((one) => one.found);
  const end = '.org/"/>\n<outline text="前が切れた"/>\n</body></opml>\n';
  for (const file of ['a.opml', 'a.xml']) {
    assert.deepEqual(found(file, end), ['始め（<opml>）が欠け、終わりだけがあるOPML']);
  }
  assert.deepEqual(found('a.mm', 'XT="題"/>\n'), ['<map> で始まらない中身']);
});

test('a sign that stands for nothing is refused with its line, also where it is escaped', () => {
  const found = (text: string) => read(text).problems.map(({ line, found: what }) => [line, what]);
  assert.deepEqual(found('# 題\n- \uFFFE\n'), [[2, '読めない文字']]);
  assert.deepEqual(found('[{"rootTopic":{"title":"\\ufdd0"}}]'), [[1, '文字にならない符号']]);
  const note = '[{"rootTopic":{"title":"題","notes":{"plain":{"content":"\\ud83d"}}}}]';
  assert.deepEqual(found(note), [[1, '文字にならない符号']]);
});
