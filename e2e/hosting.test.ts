import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headerRules, headersFor } from '../src/build/hosting/header-rules.ts';
import { ask } from './ask.ts';
import { built, htmlOf } from './dist.ts';
import { nginx, startNginx, startPreview } from './servers.ts';

const REQUESTS = 1000;
const IN_PARALLEL = 100;

const read = (file: string) => readFileSync(join(built.folder, file));
const rules = headerRules(read('_headers').toString());
const skip = nginx ? false : 'nginx がないので飛ばします';

test('every text that shrinks lies beside its compressed twins', () => {
  const twins = built.files.filter(
    (file) => /\.(?:br|gz)$/u.test(file) && built.files.includes(file.replace(/\.\w+$/u, '')),
  );
  for (const page of built.pages)
    assert.ok(twins.includes(`${page.replace(/(^|\/)$/u, '$1index.html')}.br`), page);
  for (const twin of twins) {
    const unpack = twin.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    assert.deepEqual(unpack(read(twin)), read(twin.replace(/\.\w+$/u, '')), twin);
  }
});

test('the rules for hosts forbid frames and guessed types, and let files with hashes be kept', () => {
  const page = headersFor(built.base, rules);
  assert.match(page['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/u);
  assert.equal(page['X-Content-Type-Options'], 'nosniff');
  assert.ok(page['Referrer-Policy'] && page['Permissions-Policy']);
  const script = built.files.find((file) => /^_astro\/.*\.js$/u.test(file)) ?? '';
  assert.match(headersFor(built.base + script, rules)['Cache-Control'] ?? '', /immutable/u);
});

test(
  'nginx with the example sends every page compressed, with all headers',
  { skip },
  async (t) => {
    if (!nginx) return;
    const origin = await startNginx(t, nginx);
    for (const page of built.pages) {
      const { status, headers, body } = await ask(origin + built.base + page, {
        'accept-encoding': nginx.brotli ? 'gzip, br' : 'gzip',
      });
      const file = page.replace(/(^|\/)$/u, '$1index.html');
      assert.equal(status, 200, page);
      assert.equal(headers['content-encoding'], nginx.brotli ? 'br' : 'gzip', page);
      assert.deepEqual(body, read(`${file}.${nginx.brotli ? 'br' : 'gz'}`), page);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8', page);
      assert.equal(headers['cache-control'], 'no-cache', page);
      assert.equal(headers.vary, 'Accept-Encoding', page);
      for (const [name, value] of Object.entries(headersFor(`${built.base}${page}`, rules)))
        assert.equal(headers[name.toLowerCase()], value, page);
    }
  },
);

test('nginx with the example sends other files as the rules for hosts say', { skip }, async (t) => {
  if (!nginx) return;
  const origin = await startNginx(t, nginx);
  const one = (ending: RegExp) =>
    built.files.find((file) => ending.test(file)) ?? assert.fail(String(ending));
  const kinds = [
    /^_astro\/.*\.js$/u,
    /\.md$/u,
    /\.jsonld$/u,
    /\.tsv$/u,
    /^pagefind\/index\//u,
    /\.woff2$/u,
    /^icon.*\.png$/u,
  ];
  for (const file of kinds.map(one)) {
    const { status, headers, body } = await ask(`${origin}${built.base}${file}`);
    assert.equal(status, 200, file);
    assert.deepEqual(body, read(file), file);
    for (const [name, value] of Object.entries(headersFor(built.base + file, rules)))
      assert.equal(headers[name.toLowerCase()], value, file);
  }
  assert.match(
    (await ask(`${origin}${built.base}manifest.webmanifest`)).headers['content-type'] ?? '',
    /^application\/manifest\+json/u,
  );
  assert.equal((await ask(`${origin}${built.base}_headers`)).status, 404);
});

test(
  'nginx with the example shows the page for wrong addresses, and leads from an address without its slash to the page',
  { skip },
  async (t) => {
    if (!nginx) return;
    const origin = await startNginx(t, nginx);
    const { status, headers, body } = await ask(`${origin}${built.base}nowhere/`);
    assert.equal(status, 404);
    assert.deepEqual(body, htmlOf(built, '404.html'));
    assert.equal(headers['x-content-type-options'], 'nosniff');
    // A page may be called what a folder of hashed files is called.
    assert.equal(
      (await ask(`${origin}${built.base}10-x/offline/`)).headers['cache-control'],
      'no-cache',
    );
    const moved = await ask(`${origin}${built.base}glossary`);
    assert.deepEqual([moved.status, moved.headers.location], [301, `${built.base}glossary/`]);
  },
);

test('nginx answers a crowd without an error', { skip }, async (t) => {
  if (nginx) await bearCrowd(await startNginx(t, nginx));
});

test('the preview answers a crowd without an error', async (t) => {
  await bearCrowd(await startPreview(t));
});

/** Asks for all pages in turn, many at a time, and compares each answer with its file. */
async function bearCrowd(origin: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_PARALLEL });
  const wrong: string[] = [];
  const askOne = async (page: string) => {
    const { status, body } = await ask(origin + built.base + page, {}, agent);
    if (status !== 200 || !body.equals(htmlOf(built, page))) wrong.push(`${page} ${status}`);
  };
  await Promise.all(
    Array.from({ length: REQUESTS }, (_, place) =>
      askOne(built.pages[place % built.pages.length] ?? ''),
    ),
  );
  agent.destroy();
  assert.deepEqual(wrong, []);
}
