import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedTermIds } from './linked-term.ts';
import { markedHtml } from './marked-html.ts';

const href = (path: string) => `/x${path}`;

test('words to learn are marked and everything else is escaped', () => {
  assert.equal(markedHtml('==甲==は<b>&"', href), '<mark class="term" tabindex="0">甲</mark>は&#60;b&#62;&#38;&#34;');
});

test('a term is linked inside its mark', () => {
  const html = markedHtml('==SAN==', href, (text) => [{ text, term: 'SAN' }]);
  assert.equal(html, '<mark class="term" tabindex="0"><a href="/x/glossary/#t-san" data-pop-term>SAN</a></mark>');
});

test('linked terms can be read back from built pages', () => {
  const html = '<a href="/x/glossary/#t-san" data-pop-term="">SAN</a><a href="/x/#t-nas">NAS</a><a data-pop-term href="/glossary/#t-語">語</a>';
  assert.deepEqual([...linkedTermIds(html)], ['t-san', 't-語']);
});
