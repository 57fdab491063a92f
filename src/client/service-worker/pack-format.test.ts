import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf, joinPack, openPack } from './pack-format.ts';

test('what was packed is found again by its table', async () => {
  const files = ['図', 'ノート'].map((text) => new TextEncoder().encode(text));
  const pack = joinPack({ a: ['x', 0, 3], b: ['y', 3, 9], c: ['z'] }, files);
  const blob = new Blob([pack as Uint8Array<ArrayBuffer>]);
  const { table, start } = await openPack(blob);
  const [, offset = 0, length = 0] = table['b'] ?? [];
  assert.equal(await blob.slice(start + offset, start + offset + length).text(), 'ノート');
  assert.deepEqual(table['c'], ['z']);
});

test('a path that is called like what every object has is in no table', async () => {
  const { table } = await openPack(
    new Blob([joinPack({ a: ['x'] }, []) as Uint8Array<ArrayBuffer>]),
  );
  assert.deepEqual(
    [table['constructor'], 'toString' in table, 'a' in table],
    [undefined, false, true],
  );
});

test('a digest tells two files apart that differ in one byte', async () => {
  const [one, other] = await Promise.all(
    ['a', 'b'].map((text) => digestOf(new TextEncoder().encode(text))),
  );
  assert.notEqual(one, other);
  assert.equal(one?.length, 12);
});
