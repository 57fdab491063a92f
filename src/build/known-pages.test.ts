import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptWork } from './kept-work.ts';
import { knownPages } from './known-pages.ts';

/** Keeps in memory. */
function memory(): KeptWork {
  const known = new Map<string, Uint8Array>();
  return {
    bring: async (parts, make) => {
      const made = known.get(parts.join('\n')) ?? (await make());
      known.set(parts.join('\n'), made);
      return made;
    },
    sweep: async () => {},
  };
}

test('a page is read once, whatever is asked about it is another question, and new code reads it again', async () => {
  const kept = memory();
  let times = 0;
  const read = (code: string) =>
    knownPages(kept, 'letters', code, (html: string, about: { from: number }) => {
      times += 1;
      return [...html.slice(about.from)];
    });
  assert.deepEqual(await read('old')('語句', { from: 1 }), ['句']);
  assert.deepEqual(await read('old')('語句', { from: 1 }), ['句']);
  assert.equal(times, 1);
  assert.deepEqual(await read('old')('語句', { from: 0 }), ['語', '句']);
  await read('new')('語句', { from: 1 });
  assert.equal(times, 3);
});

test('a page that gives nothing is known to give nothing', async () => {
  const kept = memory();
  const nothing = knownPages(kept, 'none', '', (): string[] | undefined => undefined);
  assert.equal(await nothing('a', undefined), undefined);
  assert.equal(await knownPages(kept, 'none', '', () => assert.fail())('a', undefined), undefined);
});
