import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keptWork } from './kept-work.ts';

const bytes = (text: string) => Promise.resolve(Buffer.from(text));
const fails = () => Promise.reject(new Error('made again'));

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zukai-kept-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'kept');
}

test('what an earlier build made of the same is not made again', async (t) => {
  const folder = await folderFor(t);
  await keptWork(folder, 'tools').bring(['br', 'text'], () => bytes('result'));
  assert.equal(String(await keptWork(folder, 'tools').bring(['br', 'text'], fails)), 'result');
  assert.equal(String(await keptWork(folder, 'tools').bring(['brt', 'ext'], () => bytes('another'))), 'another');
});

test('what other tools have made is made again', async (t) => {
  const folder = await folderFor(t);
  await keptWork(folder, 'old').bring(['a'], () => bytes('old'));
  assert.equal(String(await keptWork(folder, 'new').bring(['a'], () => bytes('new'))), 'new');
});

test('a result of which the end is missing is made again', async (t) => {
  const folder = await folderFor(t);
  await keptWork(folder, 'tools').bring(['a'], () => bytes('result'));
  const [name = ''] = await readdir(folder);
  await truncate(join(folder, name), 36);
  assert.equal(String(await keptWork(folder, 'tools').bring(['a'], () => bytes('result'))), 'result');
  assert.equal((await readFile(join(folder, name))).subarray(32).toString(), 'result');
});

test('what no page asks for any more is deleted', async (t) => {
  const folder = await folderFor(t);
  await keptWork(folder, 'tools').bring(['old'], () => bytes('old'));
  const now = keptWork(folder, 'tools');
  await now.bring(['new'], () => bytes('new'));
  await now.sweep();
  assert.equal((await readdir(folder)).length, 1);
});

test('where nothing can be kept, the work is done all the same', async (t) => {
  const folder = await folderFor(t);
  await writeFile(folder, 'a file where the folder would be');
  assert.equal(String(await keptWork(folder, 'tools').bring(['a'], () => bytes('result'))), 'result');
  await keptWork(folder, 'tools').sweep();
});
