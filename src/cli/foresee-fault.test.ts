import assert from 'node:assert/strict';
import fs, { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { foreseeFault } from './foresee-fault.ts';

/** A project with a site. */
function newProject(t: TestContext): string {
  const project = mkdtempSync(join(tmpdir(), 'zukai-foresee-'));
  mkdirSync(join(project, 'dist'));
  t.after(() => rmSync(project, { recursive: true }));
  return project;
}

/** Lets a call of the file system answer something else until the test ends. */
function answer(
  t: TestContext,
  call: 'accessSync' | 'statfsSync' | 'statSync',
  reply: (path: string) => unknown,
): void {
  t.mock.method(fs, call, reply);
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
}

test('nothing is foreseen on a machine that can build and serve', async (t) => {
  const project = newProject(t);
  for (const command of ['build', 'preview', 'dev'])
    assert.equal(await foreseeFault([command], project), undefined);
  assert.equal(await foreseeFault(['build', '--outDir', 'not/yet/there'], project), undefined);
});

test('a folder whose name Astro cannot read is told', async () => {
  assert.match(
    (await foreseeFault(['build'], '/a/C#')) ?? '',
    /「#」か「\?」があると動きません：\/a\/C#\n/u,
  );
});

test('a disk without room for a second site is told', async (t) => {
  const project = newProject(t);
  answer(t, 'statfsSync', () => ({ bavail: 10, bsize: 4096, blocks: 1000 }));
  assert.match(
    (await foreseeFault(['build'], project)) ?? '',
    /^ディスクに空きがない[^]*dist\n直し方：/u,
  );
});

test('a place that may only be read is told', async (t) => {
  const project = newProject(t);
  answer(t, 'accessSync', (path) => {
    throw Object.assign(new Error('read-only'), { code: 'EROFS', path });
  });
  assert.match((await foreseeFault(['build'], project)) ?? '', /^読み取り専用の場所/u);
});

test('a site on a file system of its own cannot be replaced, and it is said how it can', async (t) => {
  const project = newProject(t);
  answer(t, 'statSync', (path) => ({ dev: path.endsWith('dist') ? 2 : 1 }));
  assert.match(
    (await foreseeFault(['build'], project)) ?? '',
    /入れ替えられませんでした：.*dist\n直し方：ボリューム/u,
  );
});

test('a preview without a site says what to do first', async (t) => {
  assert.match(
    (await foreseeFault(['preview', '--outDir', 'none'], newProject(t))) ?? '',
    /^サイトがまだ[^]*npm run build/u,
  );
});

test('a port that is taken is left to Astro, an address of another machine is told', async (t) => {
  const project = newProject(t);
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  assert.equal(
    await foreseeFault(['preview', '--host', '127.0.0.1', '--port', String(port)], project),
    undefined,
  );
  taken.close();
  // 192.0.2.1 is for documentation (RFC 5737).
  assert.match(
    (await foreseeFault(['preview', '--host=192.0.2.1'], project)) ?? '',
    /^この番地とポートでは、待ち受けられません\n直し方：/u,
  );
});
