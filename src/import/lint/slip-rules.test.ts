import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSlips } from './find-slips.ts';
import { slipRules } from './slip-rules.ts';

function term(name: string, expansion = name, aliases: string[] = []) {
  return { term: name, expansion, aliases, definition: '' };
}

const glossary = [
  term('SAN', 'Storage Area Network'),
  term('FCoE', 'Fibre Channel over Ethernet', ['FEoE']),
  term('ターミナル'),
  term('仮想化'),
  term('プロトコル'),
  term('コントローラ'),
];

/**
 * What is found in a line, as `name of the rule: words`; `beside` are other lines of the same
 * notes.
 */
function found(text: string, beside: string[] = []): string[] {
  const lines = [text, ...beside].map((each, index) => ({ line: index + 1, text: each }));
  return findSlips(lines, glossary).flatMap(({ rule, slips }) =>
    slips.filter(({ line }) => line === 1).map((slip) => `${rule.name}: ${slip.found}`),
  );
}

for (const {
  name,
  example: [text, words],
} of slipRules) {
  test(`${name}: 「${text}」`, () => {
    const beside = [
      'FCoEとSANのフレームと装置を使う',
      '方式とAPIを選ぶ',
      '英字の前後は空けないLANとVLANとTCPの網',
    ];
    assert.deepEqual(found(text, beside), [`${name}: ${words}`]);
  });
}

test('right words are left alone', () => {
  for (const text of [
    'サーバーとサーバをコントロールする',
    'コントローラのプロトコルとターミナル',
    'そうはいうものの、ここまでで終わり、母はははと笑う',
    'どれかを、仮想か物理かで選ぶ',
    '1) 順番（括弧は（入れ子）も閉じる）',
    'IPv6とIPsecとMHzとWebサイト',
    '「……」と・・・と．．．',
    'VLAN IDとStorage Area Network',
    '終わり．次は１．ＡＢの順',
    'DaaS：Desktop as a Service',
    'iSCSI：Internet SCSI',
    '変数xの値、n個、cと書く',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('an unknown katakana word that the notes use twice is a word', () => {
  assert.deepEqual(found('ダーミナルの説明', ['ダーミナルとは']), []);
});

test('hiragana in a katakana word is found, between two words it is not', () => {
  assert.deepEqual(found('プロコとコルを使う'), ['用語に似た片仮名: プロコとコル']);
  assert.deepEqual(found('プロトコルとターミナルを使う'), []);
});

test('an author who puts spaces around Latin words is not told about them', () => {
  assert.deepEqual(found('通常の IP 網', ['この LAN の例', 'その VLAN の例']), []);
});
