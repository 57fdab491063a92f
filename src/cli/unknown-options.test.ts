import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownOptions } from './unknown-options.ts';

test('a mistyped option is named beside those that there are', () => {
  assert.equal(unknownOptions(['--chek', 'a.md'], ['--check']), '知らない指定です：--chek（使えるもの：--check）');
  assert.equal(unknownOptions(['--format=text', '--check', 'a.md'], ['--format', '--check']), undefined);
});
