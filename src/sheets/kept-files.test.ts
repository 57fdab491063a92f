import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keptFiles } from './kept-files.ts';

const isWhole = (bytes: Buffer) => String(bytes).endsWith('.');
const bytes = (text: string) => () => Promise.resolve(Buffer.from(text));
const fails = () => Promise.reject(new Error('made again'));

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zukai-files-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'kept');
}

test('what an earlier run has drawn is not drawn again, and nothing else is left beside it', async (t) => {
  const folder = await folderFor(t);
  await keptFiles(folder, isWhole).bring('a.pdf', bytes('drawn.'));
  assert.equal(String(await keptFiles(folder, isWhole).bring('a.pdf', fails)), 'drawn.');
  assert.deepEqual(await readdir(folder), ['a.pdf']);
});

test('a file that is not whole is drawn again', async (t) => {
  const folder = await folderFor(t);
  await keptFiles(folder, isWhole).bring('a.pdf', bytes('half'));
  assert.equal(String(await keptFiles(folder, isWhole).bring('a.pdf', bytes('drawn.'))), 'drawn.');
});

test('what nobody has asked for in a long time is deleted', async (t) => {
  const folder = await folderFor(t);
  const files = keptFiles(folder, isWhole);
  for (const name of ['old', 'asked', 'new']) await files.bring(name, bytes('drawn.'));
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const name of ['old', 'asked']) await utimes(join(folder, name), longAgo, longAgo);
  await files.bring('asked', fails);
  await files.sweep();
  assert.deepEqual((await readdir(folder)).toSorted(), ['asked', 'new']);
  assert.ok((await stat(join(folder, 'asked'))).mtime > longAgo);
});

test('where nothing can be kept, the work is done all the same', async (t) => {
  const folder = await folderFor(t);
  await writeFile(folder, 'a file where the folder would be');
  const files = keptFiles(folder, isWhole);
  assert.equal(String(await files.bring('a', bytes('drawn.'))), 'drawn.');
  await files.sweep();
});
