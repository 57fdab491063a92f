import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileCache } from './file-cache.ts';

const bytes = (text: string) => () => Promise.resolve(Buffer.from(text));
const fails = () => Promise.reject(new Error('made again'));

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zukai-cache-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'cache');
}

test('what an earlier run made of the same parts is not made again', async (t) => {
  const folder = await folderFor(t);
  await fileCache(folder).bring(['br', 'text'], bytes('result'));
  assert.equal(String(await fileCache(folder).bring(['br', 'text'], fails)), 'result');
  assert.equal(String(await fileCache(folder).bring(['brt', 'ext'], bytes('another'))), 'another');
});

test('what other tools have made is made again', async (t) => {
  const folder = await folderFor(t);
  await fileCache(folder, { madeWith: 'old' }).bring(['a'], bytes('old'));
  assert.equal(
    String(await fileCache(folder, { madeWith: 'new' }).bring(['a'], bytes('new'))),
    'new',
  );
});

test('what nothing has made yet is not found', async (t) => {
  const cache = fileCache(await folderFor(t));
  assert.equal(await cache.find(['a']), undefined);
  await cache.bring(['a'], bytes('result'));
  assert.equal(String(await cache.find(['a'])), 'result');
});

test('a result without its end is made again, and nothing is left beside it', async (t) => {
  const folder = await folderFor(t);
  await fileCache(folder).bring(['a'], bytes('result'));
  const [name = ''] = await readdir(folder);
  await truncate(join(folder, name), 36);
  assert.equal(String(await fileCache(folder).bring(['a'], bytes('result'))), 'result');
  assert.equal(String(await fileCache(folder).bring(['a'], fails)), 'result');
  assert.deepEqual(await readdir(folder), [name]);
});

test('what has not been asked for in so long is deleted', async (t) => {
  const folder = await folderFor(t);
  const cache = fileCache(folder, { unaskedFor: 60_000 });
  for (const part of ['old', 'asked', 'new']) await cache.bring([part], bytes('result'));
  const age = async (seconds: number) => {
    const then = new Date(Date.now() - seconds * 1000);
    for (const name of await readdir(folder)) await utimes(join(folder, name), then, then);
    return then;
  };
  await age(50);
  await cache.sweep();
  assert.equal((await readdir(folder)).length, 3);
  const then = await age(70);
  await cache.bring(['asked'], fails);
  await cache.bring(['newer'], bytes('result'));
  await cache.sweep();
  const left = await readdir(folder);
  assert.equal(left.length, 2);
  for (const name of left) assert.ok((await stat(join(folder, name))).mtime > then);
});

test('where nothing can be cached, the work is done all the same', async (t) => {
  const folder = await folderFor(t);
  await writeFile(folder, 'a file where the folder would be');
  const cache = fileCache(folder);
  assert.equal(String(await cache.bring(['a'], bytes('result'))), 'result');
  await cache.sweep();
});
