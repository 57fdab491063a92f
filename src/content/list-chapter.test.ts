import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listChapter } from './list-chapter.ts';

test('a chapter goes behind the others, and comments stay', () => {
  const site = "title: 本 # 題\nchapters: # 順番\n  - 08-a # 仮想\n# 次\nexam: 'x'\n";
  assert.equal(
    listChapter(site, '09-b'),
    "title: 本 # 題\nchapters: # 順番\n  - 08-a # 仮想\n  - 09-b\n# 次\nexam: 'x'\n",
  );
});

test('a chapter goes before the first of a higher name', () => {
  assert.equal(
    listChapter('chapters:\n- 08-a\n- "10-c"\n', '09-b'),
    'chapters:\n- 08-a\n- 09-b\n- "10-c"\n',
  );
  assert.equal(
    listChapter('chapters: [08-a, 10-c] # 順番', '09-b'),
    'chapters: [08-a, 09-b, 10-c] # 順番',
  );
});

test('a last line without an end gets one, in the way of the file', () => {
  assert.equal(
    listChapter('chapters:\r\n  - 08-a', '09-b'),
    'chapters:\r\n  - 08-a\r\n  - 09-b\r\n',
  );
  assert.equal(listChapter('chapters: [08-a]', '09-b'), 'chapters: [08-a, 09-b]');
});

test('a chapter that is listed is not listed again', () => {
  assert.equal(listChapter('chapters:\n  - "08-a"\n', '08-a'), 'chapters:\n  - "08-a"\n');
});

test("the first chapter of a book of one's own goes into the empty list", () => {
  assert.equal(
    listChapter('chapters: [] # 順番\nexam: x\n', '01-a'),
    'chapters: [01-a] # 順番\nexam: x\n',
  );
});

test('where there is no list nothing is guessed', () => {
  for (const text of ['', 'title: 本\n', 'chapters: 08-a\n', 'chapters: [\n'])
    assert.equal(listChapter(text, '09-b'), undefined);
});
