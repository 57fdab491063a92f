import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import type { Chapter, ChapterPage } from './chapter.ts';
import { planPages } from './plan-pages.ts';

const { root } = parseOutline(
  '# 章\n## 節\n### SAN：Storage：網\n#### FC\n##### 詳細\n### 甲\n### 乙\n',
  'a.md',
);
assert.ok(root);
const tree = withNodeIds(root);

const chapterPage: ChapterPage = { at: '章', slug: '', kind: 'chapter', summary: '章' };
const section: ChapterPage = { at: '節', slug: 's', kind: 'section', summary: '節' };

function topic(at: string, name: string, more: Partial<ChapterPage> = {}): ChapterPage {
  return { at, slug: `s/${name}`, kind: 'topic', summary: '題', line: 9, ...more };
}

function plan(pages: ChapterPage[], title = '章') {
  const chapter: Chapter = { number: '08', title, pages };
  return planPages(tree, chapter, ({ text }) => text, 'c.yaml');
}

test('a page has its subtree without those of other pages, and every node has one page', () => {
  const { value, problems } = plan([
    chapterPage,
    section,
    topic('SAN', 'san'),
    topic('FC', 'fc'),
    topic('甲', 'ab', { with: ['乙'], title: '甲と乙' }),
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value.pages.map(({ nodes }) => nodes.map(({ line }) => line)),
    [[1], [2], [3], [4, 5], [6, 7]],
  );
});

test('units count sections in the chapter and topics in the section', () => {
  const pages = [
    chapterPage,
    section,
    topic('SAN', 'san'),
    topic('FC', 'fc'),
    { ...section, at: '甲', slug: 't' },
    topic('乙', 'b', { slug: 't/b' }),
  ];
  assert.deepEqual(
    plan(pages).value.pages.map(({ unit }) => unit),
    ['08', '08-1', '08-1-1', '08-1-2', '08-2', '08-2-1'],
  );
});

test('a title is the text before the first colon and the expansion the rest', () => {
  const page = plan([chapterPage, section, topic('SAN', 'san')]).value.pages[2];
  assert.deepEqual(
    [page?.title, page?.expansion, page?.titleNode?.line],
    ['SAN', 'Storage：網', 3],
  );
});

test('the page of the chapter is called like the chapter', () => {
  const [page] = plan([chapterPage, section], '名を変えた章').value.pages;
  assert.deepEqual(
    [page?.title, page?.titleNode, page?.body[0]?.text],
    ['名を変えた章', undefined, '章'],
  );
});

test('with a title of its own, the page shows its starting node in the body', () => {
  const page = plan([chapterPage, section, topic('SAN', 'san', { title: 'ほかの題' })]).value
    .pages[2];
  assert.deepEqual(
    [page?.title, page?.titleNode, page?.body.map(({ line }) => line)],
    ['ほかの題', undefined, [3]],
  );
});

const mistakes: { name: string; pages: ChapterPage[]; found: RegExp }[] = [
  {
    name: 'two pages with one slug',
    pages: [chapterPage, section, topic('SAN', 'x'), topic('FC', 'x')],
    found: /"s\/x" は9行目/u,
  },
  {
    name: 'two pages that start at one node',
    pages: [chapterPage, section, topic('SAN', 'x'), topic('SAN', 'y')],
    found: /「SAN/u,
  },
  {
    name: 'a topic before any section',
    pages: [chapterPage, topic('SAN', 'x')],
    found: /slug "s\/x"/u,
  },
  {
    name: 'a topic with the slug of another section',
    pages: [chapterPage, section, topic('SAN', 'x', { slug: 't/x' })],
    found: /slug "t\/x"/u,
  },
  {
    name: 'several starting nodes without a title',
    pages: [chapterPage, section, topic('甲', 'x', { with: ['乙'] })],
    found: /title がない/u,
  },
  {
    name: 'nodes that no page takes',
    pages: [section],
    found: /1個の項目に行き先がない（最初は1行目「章」）/u,
  },
  {
    name: 'an address that fits nothing',
    pages: [chapterPage, section, topic('丙', 'x')],
    found: /合う項目がない/u,
  },
];

for (const { name, pages, found } of mistakes) {
  test(`${name} is a problem of the plan`, () => {
    const { problems } = plan(pages);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.file, 'c.yaml');
    assert.match(problems[0]?.found ?? '', found);
  });
}
