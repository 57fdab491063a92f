import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { main as importOutline } from '../src/cli/import.ts';
import { run } from '../src/cli/testing/run.ts';
import { documentOf, type Built } from './dist.ts';

const name = '08-virtual-network';

/** Gives a page of a copy another address, and a line of it another page. */
export async function movePage(copy: string): Promise<void> {
  const node = '* NASゲートウェイを用いるとストレージにSANを利用することができ、柔軟にストレージを増加させることができる\n';
  const topic = '### NAS：Network Attached Storage\n';
  change(join(copy, `content/chapters/${name}.yaml`), [
    'slug: storage/nas-gateway',
    'slug: storage/gateway',
  ]);
  change(
    join(copy, `content/outlines/${name}.md`),
    [node, ''],
    [topic, `${topic}####${node.slice(1)}`],
  );
  const { status, stderr } = await run(importOutline, copy, `content/outlines/${name}.md`);
  assert.equal(status, 0, stderr);
}

/** What must be true of the site then. */
export function testMovedPage(site: () => Built): void {
  const to = `${name}/storage/gateway/`;
  const at = () => `${site().base}${to}`;

  test('an address that has moved leads on', () => {
    const $ = documentOf(site(), `${name}/storage/nas-gateway/`);
    assert.equal($('meta[http-equiv=refresh]').attr('content'), `0;url=${at()}`);
    assert.equal($('meta[name=robots]').attr('content'), 'noindex');
    assert.equal($('main a').attr('href'), at());
    assert.equal($('script[data-to]').attr('data-to'), at());
  });

  test('a line that left its page is found from there, without a script', () => {
    const left = documentOf(site(), to)('nav[aria-labelledby=moved] li');
    assert.equal(left.length, 1);
    const id = left.attr('id');
    assert.equal(left.find('a').attr('href'), `${site().base}${name}/storage/nas/#${id}`);
    assert.equal(documentOf(site(), `${name}/storage/nas/`)(`[data-node=${id}]`).length, 1);
  });
}

function change(path: string, ...pairs: [from: string, to: string][]): void {
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of pairs) {
    assert.equal(text.split(from).length, 2, from);
    text = text.replace(from, () => to);
  }
  writeFileSync(path, text);
}
