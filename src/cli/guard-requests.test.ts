import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { earlyAnswer, guardRequests } from './guard-requests.ts';

test('a path that is none is refused, in Japanese', () => {
  for (const path of [
    '/%',
    '/%E0%A4%A',
    '/a%00b',
    '/..%2f..%2fpackage.json',
    '/%c0%af',
    '/a%5Cb',
    'x',
  ]) {
    const { status, text } = earlyAnswer(path) ?? {};
    assert.deepEqual([status, text], [400, '住所として正しくありません。'], path);
  }
});

test('a page without its slash is led to it, and what is a page or a file is served', () => {
  assert.equal(earlyAnswer('/08-a/s?q=1')?.headers['Location'], '/08-a/s/?q=1');
  for (const path of [
    '/',
    '//',
    '/08-a/s/',
    '/sw.js',
    '/a/%E8%AA%9E.pdf',
    '/?q=%',
    '//evil',
    '/_headers',
  ]) {
    assert.equal(earlyAnswer(path), undefined, path);
  }
});

test('a server of the process gives the answers, and goes on', async (t) => {
  guardRequests({ leads: true });
  const server = createServer((_, response) => response.end('page'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const statusOf = async (path: string) => {
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    return status;
  };
  assert.deepEqual(
    [await statusOf('/%2f'), await statusOf('/a'), await statusOf('/a/')],
    [400, 301, 200],
  );
});
