import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGeneralWords, readGlossary } from './glossary.ts';

function entry(term: string, { aliases = [] as string[], seeAlso = [] as string[] } = {}): string {
  return [
    `- term: ${term}`,
    '  expansion: X',
    '  japanese: 訳',
    '  reading: よみ',
    '  definition: 説明。',
    `  aliases: [${aliases.join(', ')}]`,
    '  outline_lines: [1]',
    `  see_also: [${seeAlso.join(', ')}]`,
    '',
  ].join('\n');
}

test('the glossary of the site keeps its own rules', () => {
  const text = readFileSync(new URL('../../content/glossary.yaml', import.meta.url), 'utf8');
  const { value, problems } = readGlossary(text, 'content/glossary.yaml');
  assert.deepEqual(problems, []);
  assert.ok(value.length > 200);
});

test('a term that is also an alias is reported with both lines', () => {
  const { problems } = readGlossary(entry('SAN') + entry('NAS', { aliases: ['SAN'] }), 'g.yaml');
  assert.deepEqual(
    problems.map(({ file, line, found }) => [file, line, found]),
    [['g.yaml', 9, '「SAN」は1行目の「SAN」にもある']],
  );
});

test('a term that comes twice is reported', () => {
  assert.equal(readGlossary(entry('SAN') + entry('SAN'), 'g.yaml').problems.length, 1);
});

test('a term that another chapter explains otherwise is reported as that', () => {
  const other = entry('SAN').replace('説明。', 'ほかの説明。');
  const [problem] = readGlossary(entry('SAN') + other, 'g.yaml').problems;
  assert.equal(problem?.found, '「SAN」は1行目の「SAN」にもある、説明が違う');
  assert.equal(problem?.line, 9);
});

test('terms that differ in width or case alone are reported', () => {
  const { problems } = readGlossary(entry('FC') + entry('ＦＣ') + entry('FCP'), 'g.yaml');
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[9, '「ＦＣ」と1行目の「FC」']]);
});

test('a reference to a term that does not exist is reported', () => {
  const { problems } = readGlossary(entry('SAN', { seeAlso: ['NAS'] }), 'g.yaml');
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[1, '「SAN」の see_also の「NAS」']],
  );
});

test('an unknown field and a reading in kanji are reported with their lines', () => {
  const text = entry('SAN')
    .replace('reading: よみ', 'reading: 読み')
    .replace('  see_also: []', '  see_also: []\n  level: 1');
  const { problems } = readGlossary(text, 'g.yaml');
  assert.ok(problems.some(({ line, expected }) => line === 4 && expected.includes('ひらがな')));
  assert.ok(problems.some(({ found }) => found.includes('level')));
});

const read = (path: string) =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const glossary = readGlossary(read('glossary.yaml'), 'g.yaml').value;

test('the general words of the site are terms of its glossary', () => {
  const { value, problems } = readGeneralWords(read('general-words.yaml'), 'w.yaml', glossary);
  assert.deepEqual(problems, []);
  assert.ok(value.has('サーバ'));
});

test('beside a glossary that could not be read, no word is called a stranger', () => {
  assert.deepEqual(readGeneralWords('- { reason: 理由, words: [サーバ] }\n', 'w.yaml', []).problems, []);
});

test('a word that is no term is reported with its line', () => {
  const { problems } = readGeneralWords(
    '- reason: 理由\n  words:\n    - サーバ\n    - さーば\n',
    'w.yaml',
    glossary,
  );
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[4, '「さーば」']],
  );
});
