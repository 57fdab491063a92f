import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from './validate.ts';
import { book, pageOf } from './testing/content.ts';

const FRAMES = `- id: f
  title: 図
  parts:
    - id: head
      name: 頭
      class: eth
      bytes: 4
      sources: [{ cite: 本 §1, verified: true }]
      fields:
        - { id: a, name: 甲, bits: 12, value: '0xfff' }
        - { id: b, name: 乙, bits: 4 }
        - { id: c, name: 丙, bytes: 2 }
    - { id: body, name: 体, class: data, bytes: { from: 0, to: 10 }, sources: [{ cite: 本, verified: true }] }
    - { id: rest, name: 残り, class: data, bytes: { from: 0 }, sources: [{ cite: 本, verified: true }] }
  totals:
    - { name: 最大, bytes: 14, of: [head, body] }
`;
const STACKS = `protocols: { A: scsi, B: ip, C-1: fc, C-0: fc }
groups:
  - { name: C-x, layers: [C-1, C-0], upward: n00002 }
stacks:
  - id: s
    name: 名
    chain: A→B→C-x
    node: n00001
    does: { A: 甲, B: 乙, C-1: 丙, C-0: 丁 }
`;
const texts = { frames: FRAMES, stacks: STACKS, note: 'A→B→C-x（説明）', order: '下からC-0、C-1の順' };

/** `file:line found` of every problem, after one replacement in one of the texts. */
function problems(part: keyof typeof texts, from: string | RegExp = '', to = ''): string[] {
  const changed = { ...texts, [part]: texts[part].replace(from, to) };
  const body = `- ${changed.note} ^n00001\n- ${changed.order} ^n00002\n\n<Frame id="f" />\n\n<ProtocolStack of="s" title="題" />\n`;
  const told = validate({
    ...book,
    pages: [...book.pages, pageOf('a/b', {}, body)],
    frames: [{ file: 'content/frames/08-x.yaml', text: changed.frames }],
    stacks: [{ file: 'content/stacks/08-x.yaml', text: changed.stacks }],
  });
  return told.map(({ file, line, found }) => `${file.replace('content/', '')}:${line} ${found}`);
}

test('sound figures have no problems', () => {
  assert.deepEqual(problems('frames'), []);
});

test('fields that do not add up to their part are told', () => {
  assert.deepEqual(problems('frames', 'bits: 4', 'bits: 12'), [
    'frames/08-x.yaml:7 フレーム「f」の「頭」が 4 B で、フィールドの合計は 5 B です',
  ]);
});

test('a total that does not add up is told, and one over a part without an end', () => {
  assert.deepEqual(problems('frames', 'bytes: 14', 'bytes: 15'), [
    'frames/08-x.yaml:16 フレーム「f」の「最大」が 15 B です',
  ]);
  assert.deepEqual(problems('frames', 'of: [head, body]', 'of: [head, rest]'), [
    'frames/08-x.yaml:16 フレーム「f」の「最大」が 14 B です',
  ]);
});

test('a total of a part that does not exist is told', () => {
  assert.deepEqual(problems('frames', 'of: [head, body]', 'of: [hat]'), [
    'frames/08-x.yaml:16 フレーム「f」に「hat」というまとまりはありません',
  ]);
});

test('a value too long for its field is told', () => {
  assert.deepEqual(problems('frames', '0xfff', '0x1fff'), [
    'frames/08-x.yaml:10 「甲」の値 0x1fff は 12ビット に入りません',
  ]);
});

test('a field with two sizes or none is told', () => {
  assert.equal(problems('frames', 'bits: 4', 'bits: 4, bytes: 1').length, 1);
  assert.equal(problems('frames', ', bits: 4').length, 1);
});

test('an id used twice is told at its second place', () => {
  assert.deepEqual(problems('frames', 'id: c', 'id: a'), [
    'frames/08-x.yaml:12 id「a」が二度書かれています',
  ]);
  assert.deepEqual(problems('stacks', /$/u, STACKS.slice(STACKS.indexOf('  - id: s'))), [
    'stacks/08-x.yaml:10 id「s」が二度書かれています',
  ]);
});

test('a citation that cannot be read is told', () => {
  assert.deepEqual(problems('frames', '本 §1', '噂 §1'), ['frames/08-x.yaml:8 出典「噂 §1」を読めません']);
});

test('a stack in another order than the notes is told, with the order of the notes', () => {
  assert.deepEqual(problems('stacks', 'A→B→C-x', 'B→A→C-x'), ['stacks/08-x.yaml:7 「B→A→C-x」']);
  assert.deepEqual(problems('note', 'A→B', 'B→A'), ['stacks/08-x.yaml:7 「A→B→C-x」']);
});

test('a stack whose node is missing or holds no chain is told', () => {
  assert.deepEqual(problems('stacks', 'node: n00001', 'node: n99999'), [
    'stacks/08-x.yaml:8 項目 n99999 がどのページにもありません',
  ]);
  assert.deepEqual(problems('note', /.*/u, '矢印のない文'), ['stacks/08-x.yaml:7 「A→B→C-x」']);
});

test('a group in another order than the notes is told', () => {
  assert.deepEqual(problems('order', 'C-0、C-1', 'C-1、C-0'), [
    'stacks/08-x.yaml:3 「C-x」の内訳が上から C-1、C-0 です',
  ]);
});

test('an unknown protocol is told', () => {
  assert.deepEqual(problems('stacks', 'B: ip, ', 'D: ip, '), [
    'stacks/08-x.yaml:7 プロトコル「B」は protocols にありません',
  ]);
});

test('a layer without words, and words without a layer, are told', () => {
  assert.deepEqual(problems('stacks', 'B: 乙', 'D: 乙'), [
    'stacks/08-x.yaml:9 積み重ね「s」の does に A、D、C-1、C-0',
  ]);
});
