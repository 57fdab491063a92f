import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built } from './dist.ts';
import { deadLinks, unreachable } from './links.ts';

test('every internal link leads to a page or file, and every fragment to something on it', () => {
  assert.deepEqual(deadLinks(built), []);
});

test('every page but the one for wrong addresses can be reached from the home page', () => {
  assert.deepEqual(unreachable(built), ['404.html']);
});
