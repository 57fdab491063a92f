import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { built, documentOf, htmlOf, type Built } from './dist.ts';
import { readPageDates } from '../src/build/page-dates.ts';
import { FIRST_ROUND_TRIP } from '../src/machine/first-round-trip.ts';
import { TEXT } from '../src/machine/markdown-twin.ts';
import { buildAgain } from './build.ts';

const texts = built.pages.filter((page) => documentOf(built, page)(TEXT).length > 0 && documentOf(built, page)('meta[name=robots]').length === 0);

test('every page of text names its Markdown', () => {
  for (const page of texts) {
    const $ = documentOf(built, page);
    assert.equal($('link[type="text/markdown"]').attr('href'), 'index.md', page);
    assert.ok(built.files.includes(`${page}index.md`), page);
  }
});

test('the Markdown of a page holds its headings and no HTML', () => {
  for (const page of texts) {
    const markdown = readFileSync(join(built.folder, `${page}index.md`), 'utf8');
    assert.match(markdown, /^# \S/u, page);
    assert.doesNotMatch(markdown, /(?<!\\)<(?!\/|https?:)/u, page);
  }
});

test('llms.txt lists Markdown that is there', () => {
  const text = readFileSync(join(built.folder, 'llms.txt'), 'utf8');
  const listed = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, address = '']) => new URL(address, 'http://x').pathname.slice(built.base.length));
  assert.ok(listed.length > 0);
  assert.deepEqual(listed.filter((file) => !built.files.includes(file)), []);
});

test('the glossary and the questions are there as data, with all that the pages hold', () => {
  const data = (file: string) => JSON.parse(readFileSync(join(built.folder, file), 'utf8'));
  const terms = data('glossary/index.jsonld').hasDefinedTerm;
  assert.equal(terms.length, documentOf(built, 'glossary/')('[data-term]').length);
  const questions = data('quiz/index.jsonld').hasPart.flatMap((topic: { hasPart: unknown[] }) => topic.hasPart);
  assert.equal(questions.length, built.pages.reduce((sum, page) => sum + documentOf(built, page)('article[data-kind=topic] .questions > li').length, 0));
});

test('with an origin a sitemap lists every page of the site, robots.txt names it, and pages say what they are', (t) => {
  const site = buildAgain(t, { SITE_URL: 'https://example.org' });
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address);
  const open = site.pages.filter((page) => documentOf(site, page)('meta[name=robots]').length === 0);
  assert.deepEqual(listed.sort(), open.map((page) => `https://example.org${site.base}${page}`).sort());
  const pushedOut = site.pages.filter((page) => weigh(site, page) > FIRST_ROUND_TRIP && weigh(built, page) <= FIRST_ROUND_TRIP);
  assert.deepEqual(pushedOut, []);
  for (const page of open) {
    const $ = documentOf(site, page);
    const picture = $('meta[property="og:image"]').attr('content');
    const data = $('script[type="application/ld+json"]').text();
    // Where little room is left in the first round trip, the data gives way, and then the picture.
    const room = FIRST_ROUND_TRIP - weigh(site, page);
    if (picture) assert.deepEqual(sizeOf(readFileSync(join(site.folder, picture.slice(`https://example.org${site.base}`.length)))), [1200, 630], page);
    else assert.ok(room < 64, page);
    if (data !== '') assert.equal(JSON.parse(data).name, $('head > title').text(), page);
    else assert.ok(room < 512, page);
  }
  assertFeed(site);
  assert.match(read('robots.txt'), /^Sitemap: https:\/\/example\.org.*\/sitemap\.xml$/mu);
});

/** The feed names pages of the site, and the first page the feed; without a history of the texts there is none. */
function assertFeed(site: Built): void {
  const link = documentOf(site, '')('link[type="application/atom+xml"]').attr('href');
  if (readPageDates().size === 0) {
    assert.equal(link, undefined);
    return;
  }
  assert.equal(link, `${site.base}feed.xml`);
  const entries = readFileSync(join(site.folder, 'feed.xml'), 'utf8').match(/<entry>.*<\/entry>/gu) ?? [];
  assert.ok(entries.length > 0);
  const addresses = entries.map((entry) => /<link href="https:\/\/example\.org([^"]*)"/u.exec(entry)?.[1]);
  assert.deepEqual(addresses.filter((address) => !site.pages.some((page) => `${site.base}${page}` === address)), []);
}

function weigh(site: Built, page: string): number {
  return gzipSync(htmlOf(site, page), { level: 9 }).length;
}

/** Width and height of a PNG (RFC 2083, 11.2.1). */
function sizeOf(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
