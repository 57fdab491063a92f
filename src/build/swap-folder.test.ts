import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { clearLeftovers, folderBeside, renameAgain, swapIn } from './swap-folder.ts';

/** A number that no process has: above what Linux, macOS and Windows give. */
const NOBODY = 2 ** 31 - 2;

let home: string;
let dist: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zukai-swap-'));
  dist = join(home, 'dist');
});

afterEach(() => rmSync(home, { recursive: true }));

function site(folder: string, text: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}

const shown = () => readFileSync(join(dist, 'index.html'), 'utf8');

test('the new site takes the place of the old one and nothing else is left', () => {
  site(dist, '旧');
  swapIn(site(folderBeside(dist), '新'), dist);
  assert.equal(shown(), '新');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('the first build needs no old site, and makes the folders above it', () => {
  const deep = join(home, 'a', 'dist');
  swapIn(site(join(home, 'whole'), '新'), deep);
  assert.equal(readFileSync(join(deep, 'index.html'), 'utf8'), '新');
});

test('when the new site cannot take its place, the old one has it still', () => {
  site(dist, '旧');
  assert.throws(() => swapIn(join(home, 'nothing'), dist), { code: 'ENOENT' });
  assert.equal(shown(), '旧');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('half a site that was left by a build that ended is removed', () => {
  site(dist, '旧');
  site(folderBeside(dist, NOBODY), '半分');
  clearLeftovers(dist);
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('a build cut off between the two renames leaves the old site, which gets back', () => {
  site(`${dist}.old-${NOBODY}`, '旧');
  site(folderBeside(dist, NOBODY), '新');
  clearLeftovers(dist);
  assert.equal(shown(), '旧');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('what a running build writes, and folders of other names, are left alone', () => {
  site(folderBeside(dist, process.ppid), '作成中');
  site(`${dist}.new-plan`, '別');
  clearLeftovers(dist);
  assert.deepEqual(readdirSync(home).sort(), [`dist.new-${process.ppid}`, 'dist.new-plan']);
});

test(
  'a link to the site stays a link; the site is exchanged where it is',
  { skip: process.platform === 'win32' },
  () => {
    site(join(home, 'there'), '旧');
    symlinkSync(join(home, 'there'), dist);
    swapIn(site(folderBeside(dist), '新'), dist);
    assert.equal(readFileSync(join(home, 'there', 'index.html'), 'utf8'), '新');
    assert.equal(shown(), '新');
  },
);

test(
  'a link to where no site is yet leads the first one there',
  { skip: process.platform === 'win32' },
  () => {
    mkdirSync(join(home, 'volume'));
    symlinkSync(join('volume', 'site'), dist);
    swapIn(site(folderBeside(dist), '新'), dist);
    assert.equal(readFileSync(join(home, 'volume', 'site', 'index.html'), 'utf8'), '新');
    assert.deepEqual(readdirSync(join(home, 'volume')), ['site']);
  },
);

const refusing = (times: number, code: string) => {
  let asked = 0;
  const rename = () => {
    asked += 1;
    if (asked <= times) throw Object.assign(new Error(code), { code });
  };
  return { rename, asked: () => asked };
};

test('what a scanner holds for a moment is renamed on Windows after it lets go', () => {
  const { rename, asked } = refusing(2, 'EBUSY');
  renameAgain('a', 'b', 'win32', rename);
  assert.equal(asked(), 3);
});

test('elsewhere, and for another reason, a refusal is told at once', () => {
  for (const [system, code] of [['linux', 'EBUSY'], ['win32', 'ENOENT']] as const) {
    const { rename, asked } = refusing(1, code);
    assert.throws(() => renameAgain('a', 'b', system, rename), { code });
    assert.equal(asked(), 1);
  }
});
