import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './read-arguments.ts';

const check = { type: 'boolean' } as const;
const name = { type: 'string' } as const;

test('options and other words are read', () => {
  const { values, positionals } = readArguments(
    ['--name=09-a', 'a.md', '--check'],
    { check, name },
    '',
    {},
  );
  assert.deepEqual([{ ...values }, positionals], [{ name: '09-a', check: true }, ['a.md']]);
});

test('a mistyped option is named beside those that there are', () => {
  assert.equal(
    readArguments(['--chek', 'a.md'], { check }, '使い方', {}).problem,
    '知らない指定です：--chek（使えるもの：--check）\n使い方',
  );
  assert.equal(
    readArguments(['--help'], {}, '', {}).problem,
    '知らない指定です：--help（使えるもの：なし）',
  );
});

test('an option without its value says how to call the command', () => {
  assert.equal(readArguments(['a.md', '--name'], { name }, '使い方', {}).problem, '使い方');
});

test('an option that npm took because no -- stands before it is not passed over', () => {
  const env = {
    npm_lifecycle_event: 'import',
    npm_config_dry_run: 'true',
    npm_config_yes: '',
    npm_config_audit: 'false',
  };
  const options = { name, 'dry-run': check, yes: check, audit: check };
  assert.match(
    readArguments(['a.md'], options, '', env).problem ?? '',
    /届かない指定です：--dry-run（前に -- を書いてください。例：npm run import -- … --dry-run）/u,
  );
  assert.equal(
    readArguments(['a.md', '--dry-run'], { 'dry-run': check }, '', env).problem,
    undefined,
  );
  assert.equal(readArguments(['a.md'], { name }, '', env).problem, undefined);
});
