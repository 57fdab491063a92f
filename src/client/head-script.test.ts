import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { headScript } from './head-script.ts';

/** The theme that a page of the site at `base` begins with, in a browser that stores `stored`. */
function themeOf(base: string, stored: Record<string, string>): string | undefined {
  const root = { classList: { add: () => {} }, dataset: {} as { theme?: string } };
  const document = { documentElement: root };
  runInNewContext(headScript(base), { localStorage: stored, document });
  return root.dataset.theme;
}

test('what was stored before names began with the base path is taken over once, by every site', () => {
  const stored: Record<string, string> = { theme: 'dark', quiz: '{}' };
  assert.equal(themeOf('/x/', stored), 'dark');
  assert.equal(stored['/x/quiz'], '{}');
  delete stored['/x/theme'];
  assert.equal(themeOf('/x/', stored), undefined);
  assert.equal(themeOf('/y/', stored), 'dark');
});

test('sites of one origin do not see what the others store', () => {
  assert.equal(themeOf('/y/', { '/x/': '1', '/x/theme': 'dark', '/y/theme': 'light' }), 'light');
});
