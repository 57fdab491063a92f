import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { loadScriptsLate } from './late-script.ts';

const csp = '<meta http-equiv="content-security-policy" content="default-src \'self\'; script-src \'self\'">';
const page = `${csp}<script type="module" src="/_astro/a.js"></script><script>1</script><script type="module" src="/_astro/b.js"></script>`;

test('module scripts become inline lines that import them', () => {
  const html = loadScriptsLate(page);
  assert.equal(html.match(/<script/gu)?.length, 2);
  assert.ok(!html.includes('src='));
  assert.ok(html.includes('import("/_astro/a.js"),import("/_astro/b.js")'));
});

test('the policy allows those lines by their hash', () => {
  const html = loadScriptsLate(page);
  const code = /<script>([^<]*import[^<]*)<\/script>/u.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(code).digest('base64');
  assert.ok(html.includes(`script-src 'sha256-${hash}' 'self'`));
});

test('a page without module scripts stays as it is', () => {
  assert.equal(loadScriptsLate(`${csp}<script>1</script>`), `${csp}<script>1</script>`);
});
