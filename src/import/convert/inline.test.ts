import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppliedErratum, Segment } from './correct-outline.ts';
import { correctionsIn, fixesIn, writeInline } from './inline.ts';

function corrected(text: string, kind: AppliedErratum['kind'], id = 'e00001'): Segment {
  const node = { id: 'n00001', kind: 'item' as const, depth: 1, line: 1, text: '', children: [] };
  return {
    text,
    erratum: {
      line: 1,
      original: 'x',
      corrected: text,
      kind,
      reason: '',
      source: '',
      verified: true,
      at: 1,
      id,
      node,
    },
  };
}

test('a correction of the sense is wrapped, a repaired slip is plain text', () => {
  for (const kind of ['fact', 'outdated', 'nuance'] as const) {
    assert.equal(
      writeInline([{ text: 'A' }, corrected('B', kind), { text: 'C' }], []),
      'A<Fix id="e00001">B</Fix>C',
    );
  }
  for (const kind of ['typo', 'grammar'] as const) {
    assert.equal(writeInline([{ text: 'A' }, corrected('B', kind)], []), 'AB');
  }
});

test('words to learn are marked outside and inside corrections', () => {
  const segments = [{ text: '甲乙' }, corrected('丙丁', 'fact')];
  assert.equal(
    writeInline(segments, [
      { start: 1, end: 2 },
      { start: 2, end: 4 },
    ]),
    '甲==乙==<Fix id="e00001">==丙丁==</Fix>',
  );
});

test('characters are escaped across the edges of corrections and marks', () => {
  assert.equal(
    writeInline([{ text: 'a{' }, corrected('*b*', 'fact')], [{ start: 0, end: 1 }]),
    '==a==\\{<Fix id="e00001">\\*b\\*</Fix>',
  );
  assert.equal(
    writeInline([{ text: '&am' }, corrected('p;', 'fact')], []),
    '\\&am<Fix id="e00001">p;</Fix>',
  );
});

test('corrected stretches are counted in the corrected text', () => {
  const segments = [
    corrected('長い訂正', 'typo', 'e00001'),
    { text: '間' },
    corrected('後', 'fact', 'e00002'),
  ];
  assert.deepEqual(
    correctionsIn(segments).map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [5, 6],
    ],
  );
  assert.deepEqual(fixesIn(segments), [{ start: 5, end: 6, id: 'e00002' }]);
});
