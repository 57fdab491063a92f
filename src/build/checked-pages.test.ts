import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { dropDoubtfulPages, notePages } from './checked-pages.ts';

let cache: string;
let dist: string;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-pages-'));
  cache = join(folder, 'cache');
  dist = join(folder, 'dist');
  for (const name of ['a', 'b']) {
    write(join(dist, name, 'index.html'), name);
    write(join(cache, 'dist', name, 'index.html'), name);
  }
  const paths = Object.fromEntries(['a', 'b'].map((name) => [`/${name}/`, { cacheKey: 'k', outputFile: `${name}/index.html` }]));
  write(join(cache, 'incremental-build.json'), JSON.stringify({ version: 1, routes: { 'src/pages/[...page].astro': { dependencyHash: 'h', paths } } }));
  await notePages(cache, dist);
});

afterEach(() => rmSync(dirname(cache), { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const isKept = () => existsSync(join(cache, 'incremental-build.json'));

test('pages of the last whole build are taken over', async () => {
  await dropDoubtfulPages(cache);
  assert.ok(isKept());
});

test('a page that another build has written makes all pages new', async () => {
  write(join(cache, 'dist', 'b', 'index.html'), 'c');
  await dropDoubtfulPages(cache);
  assert.ok(!isKept());
});

test('a page that is missing makes all pages new', async () => {
  rmSync(join(cache, 'dist', 'b'), { recursive: true });
  await dropDoubtfulPages(cache);
  assert.ok(!isKept());
});

test('pages of which nothing was noted are not trusted', async () => {
  rmSync(join(cache, 'rendered.json'));
  await dropDoubtfulPages(cache);
  assert.ok(!isKept());
});

test('a list that cannot be read is a first build', async () => {
  write(join(cache, 'incremental-build.json'), '{"broken');
  await dropDoubtfulPages(cache);
  await notePages(cache, dist);
});
