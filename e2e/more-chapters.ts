import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { main as check } from '../src/cli/check.ts';
import { main as importOutline } from '../src/cli/import.ts';
import { run } from '../src/cli/testing/run.ts';
import { documentOf, type Built } from './dist.ts';

/*
 * More chapters beside the first, as authors bring them: an outline about wireless LANs with one
 * correction, and a map of each of three tools. None has a plan, facts, questions or tables. Each
 * takes one command.
 */
const fixture = join(import.meta.dirname, 'fixtures', 'second-chapter');
const wireless = '09-wireless-lan';
const xmind = [
  {
    title: 'シート',
    rootTopic: {
      id: 'r',
      title: '電子メール',
      children: {
        attached: [
          { id: 'a', title: 'SMTP', notes: { plain: { content: '送信に使う' } } },
          { id: 'b', title: 'IMAP：TCPを使う' },
        ],
      },
    },
    relationships: [{ end1Id: 'a', end2Id: 'b', title: '送るか読むか' }],
  },
];
/**
 * As many lines on one page as chapter 08 has on all: the glossary counts lines of that chapter.
 */
const routes = Array.from({ length: 200 }, (_, index) => `<node TEXT="経路${index + 1}"/>`).join('');
const maps: Readonly<Record<string, string | Uint8Array>> = {
  'dns.opml':
    '<opml version="2.0"><head><title>名前</title></head><body><outline text="名前解決"><outline text="DNS" _note="UDPの53番"><outline text="ゾーン"/></outline></outline></body></opml>',
  'routing.mm': `<map version="1.0.1"><node TEXT="経路制御"><node TEXT="OSPF：Open Shortest Path First"><node TEXT="リンクの状態を交換する">${routes}</node></node></node></map>`,
  'mail.xmind': zipSync({ 'content.json': strToU8(JSON.stringify(xmind)) }),
};
const chapters = ['08-virtual-network', wireless, '10-dns', '11-routing', '12-mail'];

/** A project with these chapters, built, and what each import printed. */
export interface LargerProject {
  folder: string;
  site: Built;
  printed: ReadonlyMap<string, string>;
}

/** Imports the chapters into a copy of the project; gives what each import printed, by file. */
export async function importChapters(copy: string): Promise<Map<string, string>> {
  cpSync(join(fixture, 'errata.yaml'), join(copy, 'content', 'errata', `${wireless}.yaml`));
  for (const [file, bytes] of Object.entries(maps)) writeFileSync(join(copy, file), bytes);
  const printed = new Map<string, string>();
  for (const file of [join(fixture, `${wireless}.md`), ...Object.keys(maps)]) {
    const { status, stdout, stderr } = await run(importOutline, copy, file);
    assert.equal(status, 0, stderr);
    printed.set(file, stdout);
  }
  return printed;
}

/** What must be true of a site with these chapters. */
export function testChapters(project: () => LargerProject): void {
  test('an import says what it read, and what pages cannot show', () => {
    assert.match(project().printed.get('dns.opml') ?? '', /形式　OPML[^]*10-dns：4項目を/u);
    assert.match(project().printed.get('dns.opml') ?? '', /title「名前」/u);
    assert.match(project().printed.get('mail.xmind') ?? '', /項目の印 relation: 送るか読むか → IMAP：TCPを使う/u);
    assert.match(project().printed.get('routing.mm') ?? '', /chapters に 11-routing を足しました/u);
  });

  test('every chapter stands on the home page and in the navigation of the others, as one line', () => {
    const home = documentOf(project().site, '');
    for (const chapter of chapters)
      assert.ok(home(`main a[href="${project().site.base}${chapter}/"]`).length > 0, chapter);
    const tree = documentOf(project().site, `${wireless}/`)('nav.tree');
    for (const chapter of chapters)
      assert.equal(
        tree.find(`a[href^="${project().site.base}${chapter}/"]`).length > 1,
        chapter === wireless,
        chapter,
      );
  });

  test('numbers are those of the chapter, and the reader goes on from chapter to chapter', () => {
    const first = documentOf(project().site, `${wireless}/`);
    assert.match(first('h1').text(), /無線ＬＡＮ/u);
    assert.equal(
      first('a[rel=prev]').attr('href'),
      `${project().site.base}08-virtual-network/network/nfv/`,
    );
    const section = documentOf(
      project().site,
      first('.prose a').attr('href')?.slice(project().site.base.length) ?? '',
    );
    assert.match(section('head > title').text(), /（09-1）/u);
    assert.match(
      documentOf(project().site, '08-virtual-network/network/nfv/')('a[rel=next]').attr('href') ??
        '',
      new RegExp(`${wireless}/$`, 'u'),
    );
  });

  test('words of the shared glossary are learned in the new chapter too', () => {
    const terms = project()
      .site.pages.filter((page) => page.startsWith(wireless))
      .map((page) => documentOf(project().site, page)('.prose mark.term').length);
    assert.ok(terms.some((count) => count > 0));
  });

  test('the correction is marked on its page and listed with those of the other chapter', () => {
    const errata = documentOf(project().site, 'errata/');
    assert.equal(errata('#e9wlan').length, 1);
    assert.ok(errata('main li[id^=e]').length > 100);
    assert.ok(
      project().site.pages.some(
        (page) =>
          page.startsWith(wireless) && documentOf(project().site, page)('#m-e9wlan').length === 1,
      ),
    );
  });

  test('every chapter has its map and its sheets', () => {
    for (const chapter of chapters) {
      assert.ok(project().site.pages.includes(`map/${chapter}/`), chapter);
      assert.ok(
        project().site.pages.some((page) => page.startsWith(`sheets/${chapter}/`)),
        chapter,
      );
    }
  });

  test('what stands on the page of a chapter itself is printed with it, and its terms are learned', () => {
    const booklet = documentOf(project().site, 'sheets/12-mail/');
    assert.match(booklet('.sheet .notes').text(), /IMAP：TCPを使う/u);
    assert.match(documentOf(project().site, 'sheets/12-mail/cards/')('.face').text(), /TCP/u);
    assert.ok(documentOf(project().site, 'cards/')('input[name=section][value="12"]').length === 1);
  });

  test('a term belongs to the chapter whose lines the glossary counts, not to one with those numbers on one page', () => {
    const { places, notes } = JSON.parse(
      readFileSync(join(project().folder, 'dist', 'cards', 'cards.json'), 'utf8'),
    ) as {
      places: { unit: string }[];
      notes: { term?: string; place: number }[];
    };
    const routing = notes.filter(({ place }) => places[place]?.unit.startsWith('11'));
    assert.deepEqual(
      routing.map(({ term }) => term),
      [],
    );
  });

  test('not a line of any chapter is lost', async () => {
    const { status, stdout, stderr } = await run(check, project().folder);
    assert.equal(status, 0, stderr);
    const counts = [...stdout.matchAll(/^(\S+)：訂正 (\d+)\/(\d+)　項目 (\d+)\/(\d+)$/gmu)];
    assert.deepEqual(counts.map(([, chapter]) => chapter), chapters);
    for (const [line, , listed, errata, found, nodes] of counts)
      assert.deepEqual([listed, found], [errata, nodes], line);
  });

  test('the maps stay beside their outlines as they came', () => {
    const kept = readFileSync(join(project().folder, 'content', 'outlines', '12-mail.xmind'));
    assert.ok(kept.equals(maps['mail.xmind'] as Uint8Array));
    assert.equal(
      readFileSync(join(project().folder, 'content', 'outlines', '12-mail.md'), 'utf8'),
      '# 電子メール\n## SMTP\n### 送信に使う\n## IMAP：TCPを使う\n',
    );
  });
}
