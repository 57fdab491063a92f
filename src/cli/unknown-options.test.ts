import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownOptions } from './unknown-options.ts';

test('a mistyped option is named beside those that there are', () => {
  assert.equal(unknownOptions(['--chek', 'a.md'], ['--check'], {}), '知らない指定です：--chek（使えるもの：--check）');
  assert.equal(unknownOptions(['--format=text', '--check', 'a.md'], ['--format', '--check'], {}), undefined);
});

test('an option that npm took because no -- stands before it is not passed over', () => {
  const env = { npm_lifecycle_event: 'import', npm_config_dry_run: 'true', npm_config_yes: '', npm_config_audit: 'false' };
  assert.match(unknownOptions(['a.md'], ['--name', '--dry-run', '--yes', '--audit'], env) ?? '', /届かない指定です：--dry-run（前に -- を書いてください。例：npm run import -- … --dry-run）/u);
  assert.equal(unknownOptions(['a.md', '--dry-run'], ['--dry-run'], env), undefined);
  assert.equal(unknownOptions(['a.md'], ['--name'], env), undefined);
});
