import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  promises,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { finishWriting, JOURNAL_FILE, writeAll } from './write-all.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-write-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The files of a folder with their texts, whatever is in the journal left out. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.importing'));
  return Object.fromEntries(
    paths
      .toSorted()
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

test('all files are written, removals are removed, nothing else is left', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'old'), '');
  await writeAll(
    join(folder, '.importing'),
    [
      { file: join(folder, 'a', 'b'), text: '一' },
      { file: join(folder, 'c'), text: new TextEncoder().encode('二') },
    ],
    [join(folder, 'old')],
  );
  assert.equal(readFileSync(join(folder, 'a', 'b'), 'utf8'), '一');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'c']);
});

test('when one file cannot be written, the others are as before', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'a'), '前');
  writeFileSync(join(folder, 'file'), '');
  // A file stands where the second one needs a folder.
  await assert.rejects(
    writeAll(join(folder, '.importing'), [
      { file: join(folder, 'a'), text: '後' },
      { file: join(folder, 'file', 'b'), text: '' },
    ]),
  );
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), '前');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'file']);
});

test('a folder that stands where a file belongs is told before anything is changed', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'a'), '前');
  mkdirSync(join(folder, 'c'));
  const files = ['a', 'b', 'c'].map((name) => ({ file: join(folder, name), text: '後' }));
  await assert.rejects(writeAll(join(folder, '.importing'), files), { code: 'EISDIR' });
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), '前');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'c']);
});

test('a file that nobody may replace leaves all others as they were', async (t) => {
  const folder = newFolder(t);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '前');
  const held = join(folder, 'b');
  for (const name of ['rename', 'writeFile'] as const) {
    const really = promises[name] as (...given: unknown[]) => Promise<void>;
    t.mock.method(promises, name, async (...given: unknown[]) => {
      if (given[name === 'rename' ? 1 : 0] === held)
        throw Object.assign(new Error('held'), { code: 'EPERM' });
      await really(...given);
    });
  }
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  await assert.rejects(
    writeAll(
      join(folder, '.importing'),
      ['a', 'b', 'c'].map((name) => ({ file: join(folder, name), text: '後' })),
    ),
    { code: 'EPERM' },
  );
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => readFileSync(join(folder, name), 'utf8')),
    ['前', '前', '前'],
  );
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'b', 'c']);
});

test('a list that cannot be read is told, and nothing of the journal is lost', async (t) => {
  const journal = newFolder(t);
  writeFileSync(join(journal, '0'), '後');
  // A folder is what nobody can read as a file, not even root.
  mkdirSync(join(journal, JOURNAL_FILE));
  await assert.rejects(finishWriting(journal), { code: 'EISDIR' });
  assert.deepEqual(readdirSync(journal).toSorted(), ['0', JOURNAL_FILE]);
});

test('a list that was cut off is told, and nothing of the journal is lost', async (t) => {
  const journal = newFolder(t);
  writeFileSync(join(journal, JOURNAL_FILE), '{"writes": [');
  await assert.rejects(finishWriting(journal), { code: 'EJOURNAL', path: journal });
  assert.deepEqual(readdirSync(journal), [JOURNAL_FILE]);
});

test('killed at any step, the folder is as before or, at the next start, as after', async (t) => {
  const after = { a: '一後', b: '二後', 'new/c': '三後' };
  const before = { a: '一前', b: '二前', gone: '消える' };
  const outcomes: string[] = [];
  for (let step = 1; ; step += 1) {
    const folder = newFolder(t);
    for (const [path, text] of Object.entries(before)) writeFileSync(join(folder, path), text);
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        pathToFileURL(join(import.meta.dirname, 'testing', 'kill-at-step.ts')).href,
        join(import.meta.dirname, 'testing', 'write-some.ts'),
      ],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          KILL_AT_STEP: `${step}`,
          FOLDER: folder,
          FILES: JSON.stringify(after),
        },
      },
    );
    if (signal === null) {
      assert.equal(status, 0, stderr);
      assert.deepEqual(filesOf(folder), after);
      break;
    }
    await finishWriting(join(folder, '.importing'));
    const found = filesOf(folder);
    assert.deepEqual(found, found['a'] === '一前' ? before : after, `step ${step}`);
    assert.ok(!readdirSync(folder).includes('.importing'));
    outcomes.push(found['a'] === '一前' ? '前' : '後');
  }
  assert.match(outcomes.join(''), /^前{4,}後{4,}$/u);
});
