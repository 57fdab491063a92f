import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { feed, FEED_LENGTH, type ChangedPage } from './feed.ts';

const site = { book: '図解<ノート>', home: 'https://example.org/', self: 'https://example.org/feed.xml' };
const page = (name: string, changed: number): ChangedPage => ({ address: `https://example.org/${name}/`, title: `題 & ${name}`, summary: '一行', changed });

test('the newest change comes first, with its time in UTC', () => {
  const text = feed([page('old', 1_700_000_000), page('new', 1_800_000_000)], site);
  assert.deepEqual([...text.matchAll(/<link href="([^"]*)"/gu)].map(([, address]) => address), [site.home, 'https://example.org/new/', 'https://example.org/old/']);
  assert.equal(text.match(/<updated>([^<]*)/u)?.[1], '2027-01-15T08:00:00Z');
});

test('a page that changes again is another entry', () => {
  const idIn = (text: string) => /<entry>.*?<id>([^<]*)/u.exec(text)?.[1];
  assert.notEqual(idIn(feed([page('a', 1)], site)), idIn(feed([page('a', 2)], site)));
});

test('it is well-formed, and no longer than a reader reads', () => {
  const text = feed(Array.from({ length: 40 }, (_, place) => page(`p${place}`, 7)), site);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', assert.fail);
  parser.write(text).close();
  assert.equal(text.match(/<entry>/gu)?.length, FEED_LENGTH);
});
