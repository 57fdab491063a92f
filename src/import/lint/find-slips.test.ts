import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readErrata } from '../../content/errata.ts';
import { readGlossary } from '../../content/glossary.ts';
import { treeNodes, readTree } from '../../content/outline-tree.ts';
import { findSlips } from './find-slips.ts';
import type { Slip } from './slip.ts';
import { formatSlips } from './slip-report.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../../content/${file}`, import.meta.url), 'utf8');
const chapter = '08-virtual-network';
const errata = readErrata(read(`errata/${chapter}.yaml`), '').value;
const glossary = readGlossary(read('glossary.yaml'), '').value;
const notes = read(`outlines/${chapter}.md`)
  .split('\n')
  .map((text, index) => ({ line: index + 1, text: text.replace(/^#+ +|^ *\* /u, '') }));
const found = findSlips(notes, glossary).flatMap(({ slips }) => slips);

/** The corrections of a line whose words overlap a find. */
function corrections({ line, start, end }: Slip) {
  const text = notes[line - 1]?.text ?? '';
  return errata.filter(
    ({ line: at, original }) =>
      at === line &&
      text.indexOf(original) < end &&
      start < text.indexOf(original) + original.length,
  );
}

test('what is found in chapter 08 has been corrected there: no false alarm', () => {
  assert.deepEqual(
    found
      .filter((slip) => corrections(slip).length === 0)
      .map(({ line, found: words }) => [line, words]),
    [],
  );
});

test('most of the slips of the pen that were corrected in chapter 08 are found', () => {
  const typos = errata.filter(({ kind }) => kind === 'typo');
  const seen = new Set(found.flatMap(corrections));
  const missed = typos.filter((typo) => !seen.has(typo)).map(({ original }) => original);
  assert.ok(missed.length <= typos.length / 4, missed.join('、'));
});

test('what a correction settles is not told again', () => {
  assert.deepEqual(findSlips(notes, glossary, errata), []);
});

test('the corrected chapter has no slips left', () => {
  const { value: tree } = readTree(read(`outlines/${chapter}.tree.json`), '');
  assert.ok(tree);
  assert.deepEqual(
    findSlips(treeNodes(tree), glossary).flatMap(({ slips }) =>
      slips.map(({ found: words }) => words),
    ),
    [],
  );
});

test('the report names lines, words and what may be meant, and cuts long lists', () => {
  const lines = Array.from({ length: 10 }, (_, index) => ({ line: index + 1, text: '802．1Q' }));
  const report = formatSlips(findSlips(lines, []), 'a.md');
  assert.match(
    report,
    /a\.md に見直したい所が10か所[^]*1行目「802．1Q」→「802\.1Q」？[^]*ほか2か所$/u,
  );
  assert.equal(formatSlips([], 'a.md'), '');
});

test('an address is left as it is, a slip beside it is not', () => {
  const words = (text: string) =>
    findSlips([{ line: 1, text }], glossary).flatMap(({ slips }) =>
      slips.map(({ found: word }) => word),
    );
  assert.deepEqual(words('仕様はhttps://www.rfc-editor.org/rfc/rfc7348を読む'), []);
  assert.deepEqual(words('rfcはhttps://www.rfc-editor.org/を読む'), ['rfc']);
});

test('code is left as it is, also where its fence was cut off', () => {
  const words = (text: string) =>
    findSlips([{ line: 1, text }], glossary).flatMap(({ slips }) =>
      slips.map(({ found: word }) => word),
    );
  for (const text of ['`FCoe  を`と書く', '```js const Fcoe  = 1; Fcoe()', '``a ` Fcoe``である']) {
    assert.deepEqual(words(text), [], text);
  }
  assert.deepEqual(words('`a`のFcoeと`b`'), ['Fcoe']);
});

test('a line too long to have been typed is not looked at', () => {
  const slips = (text: string) =>
    findSlips([{ line: 1, text }], []).flatMap((found) => found.slips).length;
  assert.deepEqual(
    [slips(`802．1Q${'あ'.repeat(1900)}`), slips(`802．1Q${'あ'.repeat(2000)}`)],
    [1, 0],
  );
});

test('a run of one kind of letters takes a time that grows with its length', () => {
  const runs = ['アイウエオカキク', '仮想網装置通信', 'あいうえおかき', 'abcdefgh', 'ＡＢＣ', 'A1−', '（', '`a', '仮か'];
  const timeOf = (text: string) => {
    const lines = Array.from({ length: 100 }, (_, at) => ({
      line: at + 1,
      text: text.slice(at % 7),
    }));
    const begin = process.cpuUsage();
    findSlips(lines, glossary);
    return process.cpuUsage(begin).user / 1000;
  };
  for (const run of runs) {
    const [short, long] = [250, 2000].map((length) => timeOf(run.repeat(length).slice(0, length)));
    // Eight times as long: with the square it would take 64 times the time.
    assert.ok((long ?? 0) < 24 * (short ?? 0) + 100, `${run}: ${short} ms, ${long} ms`);
  }
});

test('notes of 11,000 lines are looked through in a time that grows with their length', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const kana = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノ'];
  const word = (at: number, signs: string[]) =>
    [at, at >> 3, at >> 6, at >> 9].map((each) => signs[each % signs.length]).join('');
  // Every word another one, so that nothing is known of it from the line before.
  const text = (at: number) =>
    `${word(at, kana)}ルは${word(at, letters)}の${word(at, kana)}かするを  ＡＢ${word(at, letters)}`;
  const lines = Array.from({ length: 11_000 }, (_, at) => ({ line: at + 1, text: text(at) }));
  // The time of the processor: that of the clock depends on what else runs.
  const begin = process.cpuUsage();
  assert.ok(findSlips(lines, glossary).length > 0);
  assert.ok(process.cpuUsage(begin).user < 1_000_000);
});
