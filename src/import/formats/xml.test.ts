import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXml } from './xml.ts';

function wrong(text: string): string {
  const read = readXml(text);
  return 'message' in read ? `${read.line} ${read.message}` : '';
}

test('why a file is no XML is told in Japanese, with its line', () => {
  assert.equal(wrong(''), '1 要素が一つもない');
  assert.equal(wrong('<a>\n<b>\n</a>'), '3 閉じるタグが、開いたタグと合わない');
  assert.equal(wrong('<a>\n<b/>\n'), '3 <a> が閉じていない');
  assert.equal(wrong('<a>\n&x;</a>'), '2 &名前; の形の、XMLにない文字参照がある');
  assert.equal(wrong('<a>&;</a>'), '1 文字としての & は &amp; と書く');
  assert.equal(wrong('<a b="1" b="2"/>'), '1 属性 b が二度ある');
  assert.equal(wrong('<a b=c/>'), '1 属性の値が引用符で囲まれていない');
  assert.equal(wrong('<a b="<"/>'), '1 ここに書けない文字がある（文字としての < は &lt; と書く）');
  assert.equal(wrong('<a/><b/>'), '1 いちばん外の要素が二つ以上ある');
  assert.equal(wrong('題'), '1 いちばん外の要素の外に文字がある');
  assert.equal(wrong('<a b="'), '1 ファイルが途中で終わっている');
});

test('what has no wording keeps its own words', () => {
  assert.equal(wrong('<a><!-- -- --></a>'), '1 書き方の誤り（malformed comment.）');
});
