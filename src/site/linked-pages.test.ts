import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedPages } from './linked-pages.ts';

const pages = new Map([['08/san', 'SAN'], ['08/nas', 'NAS']]);

test('links to pages give the pages, in order', () => {
  assert.deepEqual(linkedPages('<a href="/08/nas/">N</a><a href="/08/san/#n1">S</a>', pages, '/'), ['NAS', 'SAN']);
});

test('a base path is taken off first, and other links are left out', () => {
  assert.deepEqual(linkedPages('<a href="/x/08/san/">S</a><a href="/08/nas/">N</a>', pages, '/x'), ['SAN']);
});
