import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { tightenPolicy } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>a{}</style><script>1</script><script type="speculationrules">{}</script>`;

test('the policy names the inline scripts and styles of the page and no others', () => {
  const html = tightenPolicy(page("default-src 'self'; script-src 'self' 'sha256-old='; style-src 'self' 'sha256-older=';"));
  assert.ok(html.includes(`content="default-src 'self'; script-src 'self' ${hash('1')}; style-src 'self' ${hash('a{}')}"`));
});

test('a page without a policy stays as it is', () => {
  assert.equal(tightenPolicy('<script>1</script>'), '<script>1</script>');
});
