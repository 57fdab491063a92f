import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, PAINTS, sentinel, SETTINGS } from './config.ts';

test('the style sheet asks only for paints that exist, and every paint is asked for', () => {
  const used = new Set(
    [...(SETTINGS.themeCSS ?? '').matchAll(/var\(--d-([\w-]+)\)/g)].map((match) => match[1]),
  );
  assert.deepEqual([...used].sort(), [...PAINTS].sort());
});

test('every class has a fill and a line', () => {
  const paints: readonly string[] = PAINTS;
  assert.deepEqual(
    CLASSES.filter((name) => !paints.includes(`${name}-fill`) || !paints.includes(`${name}-line`)),
    [],
  );
});

test('no two paints share a sentinel', () => {
  assert.equal(new Set(PAINTS.map(sentinel)).size, PAINTS.length);
});
