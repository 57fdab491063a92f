import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { WHOLE_UP_TO } from '../client/service-worker/offline-files.ts';
import { openPack } from '../client/service-worker/pack-format.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Which paths the pack of a site knows, and which of them it brings along; `sizes` are bytes that
 * do not get smaller.
 */
async function packed(sizes: Readonly<Record<string, number>>) {
  const dist = mkdtempSync(join(tmpdir(), 'zukai-offline-'));
  try {
    writeFileSync(join(dist, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
    writeFileSync(join(dist, 'sw.js'), 'work();\n');
    for (const [file, size] of Object.entries(sizes))
      writeFileSync(join(dist, file), randomFillSync(Buffer.alloc(size)));
    await writeOffline(dist, '/');
    const [name = ''] = readdirSync(join(dist, 'offline'));
    const { table } = await openPack(
      new Blob([gunzipSync(readFileSync(join(dist, 'offline', name)))]),
    );
    assert.ok(
      readFileSync(join(dist, 'sw.js'), 'utf8').includes(name.replace('.pack', '')),
      'the worker names its pack',
    );
    return {
      known: Object.keys(table).sort(),
      brought: Object.keys(table).filter((path) => table[path]?.length === 3),
    };
  } finally {
    rmSync(dist, { recursive: true });
  }
}

test('a site of some megabytes is packed as a whole', async () => {
  assert.deepEqual(await packed({ 'index.html': 100, 'page.html': 1000 }), {
    known: ['', 'page.html'],
    brought: ['', 'page.html'],
  });
});

test('a larger one is packed without what readers open themselves', async () => {
  assert.deepEqual(await packed({ 'index.html': 100, 'page.html': WHOLE_UP_TO }), {
    known: ['', 'page.html'],
    brought: [''],
  });
});

test('what every page needs is packed whatever it weighs', async () => {
  assert.deepEqual((await packed({ 'index.html': WHOLE_UP_TO + 1, 'page.html': 100 })).brought, [
    '',
  ]);
});
