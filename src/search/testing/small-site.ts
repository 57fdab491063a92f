import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexSite } from '../index/index-site.ts';
import type { GlossaryTerm } from '../index/term-names.ts';

/**
 * A page as the site builds it: path below the root, attributes of its article, and what is in it.
 */
export type SmallPage = {
  path: string;
  key: string;
  kind?: string;
  section?: string;
  body: string;
  head?: string;
};

export const smallGlossary: GlossaryTerm[] = [
  {
    term: 'FCIP',
    expansion: 'Fibre Channel over TCP/IP',
    japanese: '',
    reading: 'えふしーあいぴー',
    aliases: ['FC over IP'],
  },
  {
    term: 'シン・プロビジョニング',
    expansion: 'Thin Provisioning',
    japanese: '',
    reading: 'しんぷろびじょにんぐ',
    aliases: ['仮想プロビジョニング'],
  },
  {
    term: '仮想化',
    expansion: 'Virtualization',
    japanese: '仮想化',
    reading: 'かそうか',
    aliases: ['バーチャライゼーション'],
  },
];

export const smallPages: SmallPage[] = [
  {
    path: '08/storage/fcip',
    key: '08/storage/fcip',
    section: 'storage',
    body: `<h1 id="nfcip">FCIP<span>：</span><span>Fibre Channel over TCP/IP</span></h1>
      <p id="n1">FC−SANを<mark class="term">トンネル</mark>でつなぐ<a data-aside>訂</a>。</p>
      <h2 id="n2">カプセル化</h2><p>FCフレームを ＴＣＰ／ＩＰで運ぶ。VLAN IDも使う。サーバの間。</p>
      <ul><li>上の階層<ul><li>下の階層</li></ul></li></ul>
      <figure id="fig-1"><svg><title>図の題</title><desc>説明の文</desc><text>図の語</text></svg><figcaption>図1　重なり</figcaption></figure>
      <nav class="toc">目次の語</nav>`,
  },
  {
    path: '08/storage/thin',
    key: '08/storage/thin',
    section: 'storage',
    body: '<h1>シン・プロビジョニング</h1><p>必要に応じて容量をサーバーに割り当てる。</p><p>FCIPは使わない。</p>',
  },
  {
    path: '08/storage',
    key: '08/storage',
    kind: 'section',
    section: 'storage',
    body: '<h1>ストレージ</h1><p>FC−SANとIP−SAN。</p>',
  },
  {
    path: '08/virtual',
    key: '08/virtual',
    kind: 'section',
    section: 'virtual',
    body: '<h1>仮想化</h1><p>インタフェースを分ける。</p>',
  },
  {
    path: 'glossary',
    key: 'glossary',
    kind: 'glossary',
    body: `<h1>用語集</h1>${smallGlossary
      .map(
        ({ term, reading, expansion }, i) => `<div id="t-${i}" data-term="${term}">
      <h3>${term}<small>${reading}</small></h3><p>${expansion}</p><p>${term}の説明。</p></div>`,
      )
      .join('')}`,
  },
  {
    path: 'hidden',
    key: 'hidden',
    head: '<meta name="robots" content="noindex">',
    body: '<h1>隠れた仮想化</h1>',
  },
];

/** The HTML of a page. */
export function smallHtml({ key, kind = 'topic', section, body, head = '' }: SmallPage): string {
  const place = section ? ` data-section="${section}"` : '';
  return `<!doctype html><html lang="ja"><head>${head}</head><body><main>
    <article data-page="${key}" data-kind="${kind}"${place}>${body}</article></main></body></html>`;
}

/** Builds the small pages and their index in a new folder; `base` is the address of the site. */
export async function buildSmallSite() {
  const distDir = await mkdtemp(join(tmpdir(), 'zukai-search-'));
  for (const page of smallPages) {
    const file = join(distDir, page.path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, smallHtml(page));
  }
  const notes = Object.fromEntries(
    smallGlossary.map(({ term, reading }, i) => [`t-${i}`, [term, reading]]),
  );
  await writeFile(join(distDir, 'glossary.json'), JSON.stringify(notes));
  const result = await indexSite({ distDir, glossary: smallGlossary });
  return {
    ...result,
    distDir,
    base: `${pathToFileURL(distDir)}/`,
    remove: () => rm(distDir, { recursive: true }),
  };
}
