import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readErrata } from '../errata.ts';
import { layersOf, splitChain } from './chain.ts';
import { stacksSchema } from './schemas.ts';
import { extentOf, sizeLabel, sumOf } from './size.ts';
import { contentFrame } from './testing/content-frames.ts';

const stacks = stacksSchema.parse(
  parse(readFileSync('content/stacks/08-virtual-network.yaml', 'utf8')),
);

/** The lines of the author's outline with all corrections. */
function correctedLines(): string[] {
  const errata = 'content/errata/08-virtual-network.yaml';
  const corrections = readErrata(readFileSync(errata, 'utf8'), errata).value;
  const lines = readFileSync('content/outlines/08-virtual-network.md', 'utf8').split('\n');
  return lines.map((text, index) =>
    corrections
      .filter(({ line }) => line === index + 1)
      .reduce((line, { original, corrected }) => line.replace(original, () => corrected), text),
  );
}

test('the stacks are the arrow chains of the corrected outline, all of them', () => {
  const noted = correctedLines()
    .map((line) => splitChain(line.replace(/^[\s*#]+/u, '')).join('→'))
    .filter(Boolean);
  assert.deepEqual(
    stacks.stacks.map(({ chain }) => chain),
    noted,
  );
});

test('FC-x is the lower layers of FC, in the order of the outline', () => {
  const line = correctedLines().find((text) => text.includes('FC-0、FC-1'));
  const noted = [...new Set(line?.match(/FC-\d/gu))].reverse();
  const layers = stacks.stacks
    .map((stack) => layersOf(stack, stacks))
    .find((names) => names.includes('FC-0'));
  assert.deepEqual(noted, ['FC-4', 'FC-3', 'FC-2', 'FC-1', 'FC-0']);
  assert.deepEqual(layers?.slice(-3), noted.slice(-3));
});

test('FCIP carries the FC frame as it is', () => {
  const sizes = (parts: readonly { id: string; bytes?: unknown }[]) =>
    parts.map(({ id, bytes }) => [id, bytes]);
  const carried = contentFrame('fcip').parts.find(({ id }) => id === 'fc')?.fields ?? [];
  assert.deepEqual(sizes(carried), sizes(contentFrame('fc').parts));
});

test('FCoE carries it between one byte of SOF and one of EOF', () => {
  const inside = contentFrame('fcoe').parts.find(({ id }) => id === 'fc')?.fields ?? [];
  const carried = contentFrame('fc').parts.filter(({ id }) =>
    ['header', 'data', 'crc'].includes(id),
  );
  assert.deepEqual(
    inside.map(({ id, bytes }) => [id, bytes]),
    carried.map(({ id, bytes }) => [id, bytes]),
  );
});

for (const [id, name, of, bytes] of [
  ['fc', '全体（最大）', 'sof header data crc eof', 2148],
  ['fcoe', '必要なMTU', 'header fc trailer', 2158],
  ['fcoe', '全体（最大）', 'eth tag type header fc trailer fcs', 2180],
  ['vxlan', '付け加わるヘッダ', 'eth ip udp vxlan', 50],
  ['iscsi', 'データの前に付くヘッダ', 'eth ip tcp bhs', 102],
  ['fcip', 'FCIPフレーム（最大）', 'fcip fc', 2176],
] as const) {
  test(`${id}: the fields of ${of} add up to ${bytes} bytes, as the figure says`, () => {
    const { parts, totals } = contentFrame(id);
    const fields = parts
      .filter((part) => of.split(' ').includes(part.id))
      .flatMap((part) => part.fields ?? [part]);
    assert.equal(sumOf(fields.map(extentOf)).to, bytes * 8);
    assert.equal(totals.find((total) => total.name === name)?.bytes, bytes);
  });
}

for (const [id, part, size] of [
  ['fcoe', 'tag', '4 B'],
  ['fcoe', 'header', '14 B'],
  ['vxlan', 'vxlan', '8 B'],
  ['iscsi', 'bhs', '48 B'],
  ['fcip', 'fcip', '28 B'],
] as const) {
  test(`${id}: the fields of ${part} add up to ${size}`, () => {
    const fields = contentFrame(id).parts.find((candidate) => candidate.id === part)?.fields ?? [];
    assert.equal(sizeLabel(sumOf(fields.map(extentOf))), size);
  });
}
