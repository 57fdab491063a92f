import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  promises,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { systemFault } from '../content/system-fault.ts';
import { main as importOutline } from './import.ts';
import { main } from './new.ts';
import { run } from './testing/run.ts';

const cli = import.meta.dirname;
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'zukai-new-'));
  mkdirSync(join(project, 'content', 'outlines'), { recursive: true });
  for (const file of ['site.yaml', 'glossary.yaml', 'outlines/08-virtual-network.md']) {
    cpSync(join(cli, '..', '..', 'content', file), join(project, 'content', file));
  }
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const begin = (...args: string[]) => run(main, project, ...args);

test("a book of one's own begins with nothing of the old one, and takes its first map", async () => {
  const outline = join(project, 'content', 'outlines', '08-virtual-network.md');
  const asked = await begin('--book', '暗号のノート');
  assert.equal(asked.status, 1);
  assert.match(asked.stderr, /content\/outlines\n[^]*--yes/u);
  assert.ok(existsSync(outline));
  const { status, stdout, stderr } = await begin(
    '--book',
    '暗号のノート',
    '--exam',
    '支援士',
    '--yes',
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /npm run import/u);
  assert.deepEqual(readdirSync(join(project, 'content')).toSorted(), [
    'glossary.yaml',
    'site.yaml',
  ]);
  writeFileSync(
    join(project, '01-crypto.opml'),
    '<opml><body><outline text="暗号"/></body></opml>',
  );
  assert.equal((await run(importOutline, project, '01-crypto.opml')).status, 0);
  const site = readFileSync(join(project, 'content', 'site.yaml'), 'utf8');
  assert.match(site, /title: "暗号のノート"[^]*exam: "支援士"\nchapters: \[01-crypto\]\n$/u);
});

test('a new chapter has an outline that can be imported as it is', async () => {
  const { status, stdout, stderr } = await begin('無線', 'LAN', '--slug', 'wireless-lan');
  assert.equal(status, 0, stderr);
  const path = 'content/outlines/09-wireless-lan.md';
  assert.match(stdout, new RegExp(`npm run import -- ${path}`, 'u'));
  assert.match(readFileSync(join(project, path), 'utf8'), /^# 09_無線 LAN\n## /u);
  assert.equal((await run(importOutline, project, path)).status, 0);
  assert.match(readFileSync(join(project, 'content', 'site.yaml'), 'utf8'), /- 09-wireless-lan$/mu);
});

test('the name comes from the glossary, and a second chapter gets its own number', async () => {
  for (const [number, title] of [
    ['09', '仮想化'],
    ['10', 'Virtualization'],
  ] as const) {
    assert.equal((await begin(title)).status, 0);
    assert.ok(existsSync(join(project, 'content', 'outlines', `${number}-virtualization.md`)));
  }
});

test('a chapter is begun once: its title again names the outline that is there', async () => {
  const again = await begin('仮想ネットワーク');
  assert.equal(again.status, 1);
  assert.match(
    again.stderr,
    /^「仮想ネットワーク」という題の章はもうあります：content\/outlines\/08-virtual-network\.md/u,
  );
  assert.equal((await begin('無線LAN', '--slug', 'wireless-lan')).status, 0);
  assert.match(
    (await begin('無線ＬＡＮ', '--slug', 'wireless-lan')).stderr,
    /もうあります：content\/outlines\/09-wireless-lan\.md/u,
  );
  assert.ok(!existsSync(join(project, 'content', 'outlines', '10-wireless-lan.md')));
  assert.equal((await begin('無線LAN', '--slug', 'wireless-lan-2')).status, 0);
});

test('without a name for the address nothing is made, and it is said what to give', async () => {
  const calls = {
    名前解決: ['名前解決'],
    'D N S': ['名前解決', '--slug', 'D N S'],
    aaaa: ['名前解決', '--slug', 'a'.repeat(300)],
  };
  for (const [named, args] of Object.entries(calls)) {
    const { status, stderr } = await begin(...args);
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`「${named}[^]*--slug で、英小文字`, 'u'));
  }
  assert.match((await begin('題', '--slag', 'dns')).stderr, /知らない指定です：--slag/u);
  assert.match((await begin()).stderr, /使い方：npm run new/u);
  assert.ok(!existsSync(join(project, 'content', 'outlines', '09-dns.md')));
});

test('a full disk stops it, with nothing half-written', async (t) => {
  t.mock.method(promises, 'mkdir', async (path: string) => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC', path });
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const full = await begin('無線LAN', '--slug', 'wireless-lan').catch((error: unknown) => error);
  assert.match(
    systemFault(full) ?? '',
    /^ディスクに空きがないため、書けませんでした：content.*\n直し方：/u,
  );
  assert.ok(!existsSync(join(project, 'content', 'outlines', '09-wireless-lan.md')));
});
