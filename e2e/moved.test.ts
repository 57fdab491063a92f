import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyOfProject, startBuild } from './copy-of-project.ts';
import { builtIn, documentOf } from './dist.ts';
import { deadLinks, unreachable } from './links.ts';

const name = '08-virtual-network';

test('an address that has moved leads on, and so does a node that left its page', async (t) => {
  const copy = copyOfProject(t);
  const change = (path: string, ...pairs: [from: string, to: string][]) => {
    let text = readFileSync(join(copy, path), 'utf8');
    for (const [from, to] of pairs) {
      assert.equal(text.split(from).length, 2, from);
      text = text.replace(from, () => to);
    }
    writeFileSync(join(copy, path), text);
  };
  change(`content/chapters/${name}.yaml`, ['slug: storage/nas-gateway', 'slug: storage/gateway']);
  const node = '* NASゲートウェイを用いるとストレージにSANを利用することができ、柔軟にストレージを増加させることができる\n';
  change(`content/outlines/${name}.md`, [node, ''], ['### NAS：Network Attached Storage\n', `### NAS：Network Attached Storage\n####${node.slice(1)}`]);
  const imported = spawnSync(process.execPath, ['src/cli/import.ts', `content/outlines/${name}.md`], { cwd: copy, encoding: 'utf8' });
  assert.equal(imported.status, 0, imported.stderr);
  assert.deepEqual(await once(startBuild(copy, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit'), [0, null]);

  const site = builtIn(join(copy, 'dist'), '');
  assert.deepEqual([deadLinks(site), unreachable(site)], [[], ['404.html']]);
  const [from, to] = [`${name}/storage/nas-gateway/`, `/${name}/storage/gateway/`];
  const $ = documentOf(site, from);
  assert.equal($('meta[http-equiv=refresh]').attr('content'), `0;url=${to}`);
  assert.equal($('meta[name=robots]').attr('content'), 'noindex');
  assert.equal($('main a').attr('href'), to);
  assert.equal($('script[data-to]').attr('data-to'), to);
  // The node is found from its old page, without a script.
  const left = documentOf(site, to.slice(1))('nav[aria-labelledby=moved] li');
  assert.equal(left.length, 1);
  const id = left.attr('id');
  assert.equal(left.find('a').attr('href'), `/${name}/storage/nas/#${id}`);
  assert.equal(documentOf(site, `${name}/storage/nas/`)(`[data-node=${id}]`).length, 1);
  const check = spawnSync(process.execPath, [join(copy, 'node_modules/html-validate/bin/html-validate.mjs'), '--config', 'e2e/html-validate.json', `dist/${from}index.html`, `dist${to}index.html`], { cwd: copy, encoding: 'utf8' });
  assert.equal(check.status, 0, check.stdout + check.stderr);
});
