import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { blockIds } from './block-ids.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingLinks } from './heading-links.ts';
import { baseLinks } from './links.ts';
import { strongToHtml } from './strong.ts';

const html = (markdown: string, base = '/') =>
  markdownToHtml(markdown, { hastPlugins: [blockIds, headingLinks, baseLinks(base)] }).html.trim();

test('a block id becomes the id of its paragraph and leaves the text', () => {
  assert.equal(html('文です ^n3f9a2'), '<p id="n3f9a2" data-node="n3f9a2">文です</p>');
});

test('a list item keeps its own id, not that of the item below it', () => {
  const out = html('- 親 ^n00001\n    - 子 ^n00002');
  assert.match(
    out,
    /<li id="n00001" data-node="n00001">親\s*<ul>\s*<li id="n00002" data-node="n00002">子<\/li>/u,
  );
});

test('a caret that is no block id stays', () => {
  assert.equal(html('2^10 と ^abc'), '<p>2^10 と ^abc</p>');
});

test('a text that begins with its own number is marked, so that no bullet stands before it', () => {
  assert.match(html('- 1．手順 ^n00001'), /class="numbered"/u);
  assert.match(html('- 2．**語**の手順 ^n00001'), /class="numbered"/u);
  assert.doesNotMatch(html('- 語は2．5倍 ^n00001'), /class="numbered"/u);
});

test('a heading with an id links to itself', () => {
  assert.match(html('## 題 ^n00001'), /<a class="anchor" href="#n00001" data-aside=""/u);
});

test('a link from the root gets the base path, others do not', () => {
  assert.match(
    html('[a](/08/) [b](https://example.com/)', '/x/y/'),
    /href="\/x\/y\/08\/".*href="https:\/\/example\.com\/"/u,
  );
});

const glossary = {
  terms: [
    { term: 'SAN', aliases: [] },
    { term: 'NAS', aliases: ['ナス'] },
    { term: '網', aliases: [] },
  ],
  general: ['網'],
};
const linked = async (markdown: string, title = '') => {
  const astro = {
    frontmatter: { title },
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { html: out } = await markdownToHtml(markdown, {
    hastPlugins: [glossaryLinks(() => glossary), baseLinks('/x')],
    data: { astro },
  });
  return out.trim();
};

test('the first occurrence of a term leads to the glossary', async () => {
  assert.equal(
    await linked('SANとナスとSAN'),
    '<p><a href="/x/glossary/#t-san" data-pop-term="">SAN</a>と<a href="/x/glossary/#t-nas" data-pop-term="">ナス</a>とSAN</p>',
  );
});

test('no term is linked in headings, code and links, nor what the title names', async () => {
  assert.equal(await linked('網'), '<p>網</p>');
  assert.equal(
    (await linked('## SAN\n\n`SAN`と[SAN](/a/)', 'NASの話')).includes('data-pop-term'),
    false,
  );
  assert.equal(await linked('NASとは', 'NASの話'), '<p>NASとは</p>');
});

test('each page begins anew', async () => {
  assert.match(await linked('SAN'), /data-pop-term/u);
  assert.match(await linked('SAN'), /data-pop-term/u);
});

test('bold beside Japanese brackets is bold', () => {
  assert.equal(strongToHtml('これは**「語」**な'), 'これは<strong>「語」</strong>な');
});

test('asterisks in code and after a backslash stay', () => {
  const code = '`a**b**c`\n```\n**x**\n```\n';
  assert.equal(strongToHtml(code), code);
  assert.equal(strongToHtml('\\**x**'), '\\**x**');
});
