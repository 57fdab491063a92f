import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerRules, headersFor, rulesBelow } from './header-rules.ts';

const text = `# 注
/*
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, immutable
/*.md
  Content-Type: text/markdown; charset=utf-8
`;

test('a path and its indented headers are a rule', () => {
  assert.deepEqual(headerRules(text)[1], {
    path: '/_astro/*',
    headers: { 'Cache-Control': 'public, immutable' },
  });
});

test('a file gets the headers of every rule that fits its path', () => {
  const rules = headerRules(text);
  assert.deepEqual(headersFor('/a/index.md', rules), {
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'text/markdown; charset=utf-8',
  });
  assert.deepEqual(Object.keys(headersFor('/a/_astro/b.js', rules)), ['X-Content-Type-Options']);
});

test('below a path the rules name whole paths', () => {
  assert.deepEqual(
    headerRules(rulesBelow('/x/y/', text)).map(({ path }) => path),
    ['/x/y/*', '/x/y/_astro/*', '/x/y/*.md'],
  );
  assert.equal(rulesBelow('/', text), text);
});

test('only the star of a path stands for something else than itself', () => {
  const rules = headerRules('/a.b(c)+$/*\n  X-One: 1\n');
  assert.deepEqual(headersFor('/a.b(c)+$/d', rules), { 'X-One': '1' });
  assert.deepEqual(headersFor('/axb(c)+$/d', rules), {});
});
