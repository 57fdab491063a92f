import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedTermIds, markedHtml, splitTerms } from './marked-text.ts';
import { showsReading, termId } from './term-entry.ts';

const href = (path: string) => `/x${path}`;

test('words to learn are marked and everything else is escaped', () => {
  assert.equal(
    markedHtml('==甲==は<b>&"', href),
    '<mark class="term" tabindex="0">甲</mark>は&lt;b&gt;&amp;&quot;',
  );
});

test('a term is linked inside its mark', () => {
  const html = markedHtml('==SAN==', href, (text) => [{ text, term: 'SAN' }]);
  assert.equal(
    html,
    '<mark class="term" tabindex="0"><a href="/x/glossary/#t-san" data-pop-term>SAN</a></mark>',
  );
});

test('linked terms can be read back from built pages', () => {
  const html =
    '<a href="/x/glossary/#t-san" data-pop-term="">SAN</a><a href="/x/#t-nas">NAS</a><a data-pop-term href="/glossary/#t-語">語</a>';
  assert.deepEqual([...linkedTermIds(html)], ['t-san', 't-語']);
});

test('a fragment holds letters and digits only', () => {
  assert.equal(termId('FC-0〜FC-4'), 't-fc-0-fc-4');
  assert.equal(termId('シン・プロビジョニング'), 't-シン-プロビジョニング');
});

test('the reading of a katakana word is not worth showing', () => {
  assert.equal(showsReading({ term: 'シン・プロビジョニング', reading: 'しんぷろびじょにんぐ' }), false);
  assert.equal(showsReading({ term: '仮想化', reading: 'かそうか' }), true);
});

test('words to learn are cut out of a text', () => {
  assert.deepEqual(splitTerms('は==VXLAN==と==語==。'), [
    { text: 'は', term: false },
    { text: 'VXLAN', term: true },
    { text: 'と', term: false },
    { text: '語', term: true },
    { text: '。', term: false },
  ]);
  assert.deepEqual(splitTerms('a == b == c'), [{ text: 'a == b == c', term: false }]);
});
