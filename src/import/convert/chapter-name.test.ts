import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlossary } from '../../content/glossary.ts';
import { chapterName, nextNumber } from './chapter-name.ts';

const glossary = readGlossary(
  '- { term: 無線LAN, expansion: Wireless LAN, japanese: 無, reading: む, definition: 説明, aliases: [], outline_lines: [], see_also: [] }',
  'glossary.yaml',
).value;
const nameOf = (file: string, root = '章', chapters = ['08-a']) =>
  chapterName(file, root, chapters, glossary).name;

test('a file that is called like a chapter gives its name', () => {
  assert.deepEqual(chapterName('x/09-b.opml', '章', ['08-a'], []), {
    name: '09-b',
    known: false,
    guessed: false,
  });
  assert.deepEqual(chapterName('08-a.md', '章', ['08-a'], []), {
    name: '08-a',
    known: true,
    guessed: false,
  });
});

test('the number is in the name of the file, in the first topic, or the next one free', () => {
  assert.equal(nameOf('12_Name Service.xmind'), '12-name-service');
  assert.equal(nameOf('dns.mm', 'ＮＷ：１０_ＤＮＳ'), '10-dns');
  assert.equal(nameOf('dns.mm', '第7章 DNS'), '07-dns');
  assert.equal(nameOf('dns.mm', '08_DNS'), '09-dns');
  assert.equal(nameOf('2024-plan.mm'), '09-2024-plan');
});

test('a Japanese name is spelled by the glossary, else by a sum', () => {
  assert.equal(nameOf('無線ＬＡＮ.xmind'), '09-wireless-lan');
  assert.match(nameOf('名前.xmind'), /^09-n[0-9a-z]{5}$/u);
});

test('the same file is the same chapter again', () => {
  for (const file of ['dns.mm', '名前.xmind', '無線LAN.xmind']) {
    const name = nameOf(file);
    assert.deepEqual(chapterName(file, '章', ['08-a', name], glossary), {
      name,
      known: true,
      guessed: true,
    });
  }
});

test('a term that was added to the glossary does not rename its chapter', () => {
  const { name } = chapterName('無線LAN.xmind', '章', ['08-a'], []);
  assert.equal(nameOf('無線LAN.xmind', '章', ['08-a', name]), name);
});

test('numbers go on behind the highest', () => {
  assert.deepEqual([nextNumber([]), nextNumber(['08-a', '03-b', 'other'])], ['01', '09']);
});
