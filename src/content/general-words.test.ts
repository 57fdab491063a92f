import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGeneralWords } from './general-words.ts';
import { readGlossary } from './glossary.ts';

const read = (path: string) => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
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
  const { problems } = readGeneralWords('- reason: 理由\n  words:\n    - サーバ\n    - さーば\n', 'w.yaml', glossary);
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[4, '「さーば」']],
  );
});
