import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { weighPage } from './weigh-pages.ts';

test('every byte of a page is of one kind', () => {
  const html = '<style>a</style><script>b</script><p>語</p><svg><path/></svg>';
  const { kinds, gzip } = weighPage('', html);
  assert.deepEqual(kinds, { styles: 16, scripts: 18, drawings: 18, text: 10 });
  assert.equal(gzip, gzipSync(html, { level: 9 }).length);
});
