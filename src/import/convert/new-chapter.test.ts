import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlossary } from '../../content/glossary.ts';
import { parseOutline } from '../formats/parse.ts';
import { convertChapter } from './convert-chapter.ts';
import { newChapter } from './new-chapter.ts';

const glossary = readGlossary(
  '- { term: 無線LAN, expansion: Wireless LAN, japanese: 無, reading: む, definition: 説明, aliases: [], outline_lines: [], see_also: [] }',
  'glossary.yaml',
).value;
const nameOf = (title: string, slug?: string) => newChapter(title, slug, ['08-a'], glossary).name;

test('a chapter gets the next number and a Latin name', () => {
  assert.equal(nameOf('無線ＬＡＮ'), '09-wireless-lan');
  assert.equal(nameOf('DNS & DHCP'), '09-dns-dhcp');
  assert.equal(nameOf('名前解決', 'dns'), '09-dns');
});

test('a title that no Latin name can be made of gets none, nor does a wrong one', () => {
  assert.equal(nameOf('名前解決'), undefined);
  assert.equal(nameOf('名前解決', 'DNS '), undefined);
});

test('the outline of a new chapter reads without remarks and becomes pages', () => {
  const { outline } = newChapter('無線LAN', undefined, ['08-a'], []);
  assert.deepEqual(parseOutline(outline, 'a').warnings, []);
  const { pages, problems } = convertChapter({
    name: '09-wireless-lan',
    outline: { file: 'a.md', text: outline },
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    pages.map(({ unit }) => unit),
    ['09', '09-1', '09-1-1', '09-2', '09-2-1'],
  );
  assert.equal(pages[0]?.title, '無線LAN');
});
