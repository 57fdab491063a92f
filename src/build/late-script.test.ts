import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadScriptsLate } from './late-script.ts';

const page = `<script type="module" src="/_astro/a.js"></script><script>1</script><script type="module" src="/_astro/b.js"></script>`;

test('module scripts become inline lines that import them', () => {
  const html = loadScriptsLate(page);
  assert.equal(html.match(/<script/gu)?.length, 2);
  assert.ok(!html.includes('src='));
  assert.ok(html.includes('import("/_astro/a.js"),import("/_astro/b.js")'));
});

test('a page without module scripts stays as it is', () => {
  assert.equal(loadScriptsLate('<script>1</script>'), '<script>1</script>');
});

test('a page that shows records loads the scripts at once where there are any', () => {
  const withRecords = loadScriptsLate(`<div data-records="quiz"></div>${page}`);
  assert.ok(withRecords.includes('localStorage.getItem("quiz")&&f()'));
  assert.ok(!loadScriptsLate(page).includes('localStorage'));
});

test('an address with a question loads the scripts at once', () => assert.ok(loadScriptsLate(page).includes('location.search&&f()')));
