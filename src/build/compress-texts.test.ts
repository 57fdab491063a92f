import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressTexts } from './compress-texts.ts';
import { fileCache } from '../content/journal/file-cache.ts';

// Nothing can be cached where no folder can be.
const noCache = fileCache(join('/dev/null', 'cache'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zukai-compress-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a page gets two twins that hold the same text', async () => {
  const text = '<p>仮想ネットワーク</p>'.repeat(100);
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'index.html'), text);
  await compressTexts(folder, noCache);
  assert.equal(
    brotliDecompressSync(readFileSync(join(folder, 'a', 'index.html.br'))).toString(),
    text,
  );
  assert.equal(gunzipSync(readFileSync(join(folder, 'a', 'index.html.gz'))).toString(), text);
});

test('every kind of text that the site has gets its twins', async () => {
  const names = [
    'a.html',
    'a.json',
    'a.jsonld',
    'a.md',
    'a.tsv',
    'a.txt',
    'a.xml',
    'a.svg',
    'a.webmanifest',
  ];
  for (const name of names) writeFileSync(join(folder, name), '仮想'.repeat(500));
  await compressTexts(folder, noCache);
  assert.deepEqual(
    readdirSync(folder).sort(),
    names.flatMap((name) => [name, `${name}.br`, `${name}.gz`]).sort(),
  );
});

test('twice the same text gives twice the same bytes', async () => {
  for (const name of ['a.html', 'b.html'])
    writeFileSync(join(folder, name), '<p>同じ</p>'.repeat(200));
  await compressTexts(folder, noCache);
  for (const twin of ['br', 'gz']) {
    assert.deepEqual(
      readFileSync(join(folder, `a.html.${twin}`)),
      readFileSync(join(folder, `b.html.${twin}`)),
    );
  }
});

test('what is small, is no text or does not shrink stays alone', async () => {
  writeFileSync(join(folder, 'small.html'), '<p>短い</p>');
  writeFileSync(join(folder, 'picture.png'), 'a'.repeat(5000));
  writeFileSync(join(folder, 'noise.txt'), randomBytes(5000));
  await compressTexts(folder, noCache);
  assert.deepEqual(readdirSync(folder).sort(), ['noise.txt', 'picture.png', 'small.html']);
});
