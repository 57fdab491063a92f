import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { built, htmlOf } from './dist.ts';
import { heavier, limit } from './weights.ts';

test('no page weighs more than it may', () => {
  const tooHeavy = built.pages
    .map((page) => ({
      page,
      bytes: weigh(page),
      allowed: heavier.find((row) => row.page === page)?.limit ?? limit,
    }))
    .filter(({ bytes, allowed }) => bytes > allowed);
  assert.deepEqual(tooHeavy, []);
});

test('every exception is a page that needs it', () => {
  const needless = heavier.filter(
    ({ page }) => !built.pages.includes(page) || weigh(page) <= limit,
  );
  assert.deepEqual(needless, []);
});

test('every page has the same script of at most 4 KB, which imports nothing before it is needed', () => {
  const [tag = '', script = ''] =
    /<script type="module" src="([^"]+)">/u.exec(String(htmlOf(built, ''))) ?? [];
  assert.deepEqual(
    built.pages.filter((page) => !htmlOf(built, page).includes(tag)),
    [],
  );
  const code = readFileSync(join(built.folder, script.slice(built.base.length)));
  assert.ok(brotliCompressSync(code).length <= 4096);
  assert.doesNotMatch(code.toString(), /(?:^|;)import\s*[{"*\w]/u);
});

function weigh(page: string): number {
  return gzipSync(htmlOf(built, page), { level: 9 }).length;
}
