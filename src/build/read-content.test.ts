import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { validate } from './validate/validate.ts';
import { readContent } from './read-content.ts';

test('pages and data saved with a byte order mark are read like others', async (t) => {
  const project = mkdtempSync(join(tmpdir(), 'zukai-content-'));
  const home = process.cwd();
  t.after(() => {
    process.chdir(home);
    rmSync(project, { recursive: true });
  });
  cpSync(join(import.meta.dirname, '..', '..', 'content'), join(project, 'content'), {
    recursive: true,
  });
  process.chdir(project);
  const mark = (file: string) => writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
  ['content/pages/08-virtual-network/storage/fcip.mdx', 'content/glossary.yaml'].forEach(mark);
  assert.deepEqual(validate(await readContent()), []);
});
