import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from './validate.ts';
import type { Content } from './read-book.ts';
import { book, chapterPage, front } from './testing/content.ts';

const { site, errata, trees, generalWords } = book;
const rest = book;

function problems(body: string, fields: Record<string, string> = {}, more: Content['pages'] = []) {
  const page = { file: 'content/pages/08-x/a/b.mdx', text: front(fields) + body };
  return validate({ ...rest, pages: [chapterPage, page, ...more] }).map(
    ({ file, line, found }) => `${file.split('/').at(-1)}:${line} ${found}`,
  );
}

test('a sound page has no problems', () => {
  assert.deepEqual(problems('## 題 ^n00001\n\n==語==と<Fix id="e00001">訂正</Fix>と[章](/08-x/)\n'), []);
});

test('a wrong field is named with its line', () => {
  assert.deepEqual(problems('', { kind: 'toppic' }), ['b.mdx:3 "toppic"']);
});

test('an unknown field is named with its line', () => {
  assert.deepEqual(problems('', { titel: '題' }), ['b.mdx:9 知らない項目「titel」（ファイル全体）']);
});

test('all problems of a page are told at once', () => {
  assert.equal(problems('<Wrong />\n\n==開いたまま\n\n[a](/nowhere/)\n\n#### 飛び\n').length, 4);
});

test('a word to learn in a heading is told', () => {
  assert.deepEqual(problems('## 甲の==乙==\n'), ['b.mdx:11 見出しの中に覚える語「乙」があります']);
});

test('a word to learn that no column of a sheet takes is told; one that can break is not', () => {
  const word = 'internationalization';
  assert.deepEqual(problems(`==${word}${word}==\n\n==${word} ${word}==\n\n==${word}-${word}==\n`), [
    `b.mdx:11 覚える語「${word}${word}」に、切れ目のない英数字が40字続きます`,
  ]);
});

test('a section with neither topics nor text is told', () => {
  const section = {
    file: 'content/pages/08-x/c/index.mdx',
    text: front({ kind: 'section', slug: 'c', order: '3', unit: '08-2' }),
  };
  assert.deepEqual(problems('', {}, [section]), [
    'index.mdx:3 節「題」に、項目のページも文もありません',
  ]);
  assert.deepEqual(problems('', {}, [{ ...section, text: `${section.text}\n文\n` }]), []);
});

test('an unknown component is named with its line', () => {
  assert.deepEqual(problems('<Diagrm />\n'), ['b.mdx:11 <Diagrm> という部品はありません']);
});

test('a fence without title and description is told twice, once for each', () => {
  assert.equal(problems('```mermaid\nflowchart LR\n```\n').length, 2);
});

test('broken MDX is told with its line', () => {
  assert.deepEqual(problems('文\n\n{開いたまま\n'), [
    'b.mdx:13 MDXとして読めない：{ が } で閉じていない',
  ]);
  assert.deepEqual(problems('<Fix id="e00001">開いたまま\n'), [
    'b.mdx:11 MDXとして読めない：<Fix> が同じ段落や項目の中で閉じていない',
  ]);
  assert.deepEqual(problems('<Fix id="e00001">訂正</Fx>\n'), [
    'b.mdx:11 MDXとして読めない：<Fix> が閉じる前に </Fx> がある',
  ]);
  assert.deepEqual(problems('訂正</Fix>\n'), [
    'b.mdx:11 MDXとして読めない：</Fix> の前に、開くタグがない',
  ]);
  assert.deepEqual(problems('10<20\n'), [
    'b.mdx:11 MDXとして読めない：< の後が部品の形になっていない',
  ]);
  assert.deepEqual(problems('{甲 乙}\n'), [
    'b.mdx:11 MDXとして読めない：{ } の中が式になっていない',
  ]);
});

test('undecided places of an import are told, and nothing that follows from them', () => {
  const found = problems(
    '<<<<<<< 手を入れたページ\n手の文 ^n00001\n=======\n新しい文 ^n00001\n>>>>>>> アウトライン\n\n<Wrong />\n',
  );
  assert.deepEqual(found, ['b.mdx:11 取り込みで重なった所の印（「手の文 ^n00001」から）']);
});

test('a page that cannot be read is told alone: that others miss it follows from that', () => {
  const other = {
    file: 'content/pages/08-x/a/c.mdx',
    text: `${front({ slug: 'a/c', order: '3', unit: '08-1-2' })}[b](/08-x/a/b/)\n\n<Wrong />\n`,
  };
  const quiz = [
    {
      file: 'content/quiz/08-x.yaml',
      text: '- { id: q-1, topic: a/b, kind: short, question: 問, answer: 答, accept: [], explanation: 解, lines: [2], source: 本 }\n',
    },
  ];
  const page = { file: 'content/pages/08-x/a/b.mdx', text: front({ kind: 'toppic' }) };
  const found = validate({ ...rest, quiz, pages: [chapterPage, page, other] }).map(({ file }) =>
    file.split('/').at(-1),
  );
  assert.deepEqual(found, ['b.mdx', 'c.mdx']);
});

test('a dead link is told', () => {
  assert.deepEqual(problems('[a](/08-x/none/)\n'), ['b.mdx:11 リンク先 /08-x/none/ のページがありません']);
});

test('a link that does not start at the root is told with the address that it means', () => {
  const [mdx, up, ...none] = problems(
    '[a](../index.mdx)\n\n[b](../../#n00001)\n\n[c](#n00001)と[d](https://example.org/)と<a@example.org>\n'.replace(
      '<a@example.org>',
      '[e](mailto:a@example.org)',
    ),
  );
  assert.match(`${mdx}`, /^b\.mdx:11 リンク先 \.\.\/index\.mdx が/u);
  assert.match(`${up}`, /^b\.mdx:13 リンク先 \.\.\/\.\.\/#n00001 が/u);
  assert.deepEqual(none, []);
  const page = { file: 'content/pages/08-x/a/b.mdx', text: `${front({})}[a](../../)\n` };
  assert.match(validate({ ...rest, pages: [chapterPage, page] })[0]?.expected ?? '', /^\/08-x\/（/u);
});

test('a supplement without a title is told', () => {
  assert.deepEqual(
    problems(
      '<Supplement>\n\n文\n\n</Supplement>\n\n<Supplement title="題">\n\n文\n\n</Supplement>\n',
    ),
    ['b.mdx:11 <Supplement> に題がありません'],
  );
});

test('a link to what the site makes of a chapter is none to nowhere', () => {
  const made = ['/cards/', '/map/08-x/', '/sheets/08-x/', '/sheets/calibration/'];
  assert.deepEqual(problems(made.map((address) => `[a](${address})`).join('\n\n')), []);
});

test('an address that leads on is sound; one to no page, or away from one, is told', () => {
  const page = { file: 'content/pages/08-x/a/b.mdx', text: `${front({})}[a](/08-x/old/)\n` };
  const moved = (text: string) =>
    validate({
      ...rest,
      pages: [chapterPage, page],
      moved: [{ file: 'content/moved/08-x.yaml', text }],
    }).map(({ found }) => found);
  assert.deepEqual(moved('- { page: old, to: a/b }'), []);
  assert.deepEqual(moved('# 最後の行を消した\n'), ['リンク先 /08-x/old/ のページがありません']);
  assert.deepEqual(moved('- { page: old, to: none }\n- { page: a/b, to: "" }'), [
    '「old」の引っ越し先「none」',
    '「a/b」にはページがある',
  ]);
  assert.deepEqual(moved('- { page: old, to: a/b }\n- { page: old, to: "" }'), [
    '「old」の引っ越し先は1行目にもある',
  ]);
  const notSlugs = ['../x', 'a/b?c', 'A b', '/old/', 'old#n00001', '%2e%2e'];
  for (const slug of notSlugs) {
    assert.deepEqual(moved(`- { page: "${slug}", to: a/b }`), [`"${slug}"`], slug);
    assert.deepEqual(moved(`- { page: old, to: "${slug}" }`), [`"${slug}"`], slug);
  }
});

test('two pages with one slug are told, and so is the one that lies elsewhere', () => {
  const twin = { file: 'content/pages/08-x/a/c.mdx', text: front({ order: '3' }) };
  assert.deepEqual(problems('', {}, [twin]), [
    'c.mdx:5 slug が「a/b」です',
    'c.mdx:5 slug「a/b」 が content/pages/08-x/a/b.mdx と重なっています',
  ]);
});

test('two pages with one place in the order are told', () => {
  const twin = { file: 'content/pages/08-x/a/c.mdx', text: front({ slug: 'a/c' }) };
  assert.deepEqual(problems('', {}, [twin]), [
    'c.mdx:6 order 2 が content/pages/08-x/a/b.mdx と重なっています',
  ]);
});

test('a correction that is not in the list is told', () => {
  assert.deepEqual(problems('', { errata: '[e99999]' }), [
    'b.mdx:9 訂正 e99999 は content/errata/08-x.yaml にありません',
  ]);
});

test('a correction in the text that is not in the list is told with its line', () => {
  assert.deepEqual(
    problems('<Fix id="e00001">訂正</Fix>\n\n文と<Fix id="e99999">訂正</Fix> ^n00001\n'),
    ['b.mdx:13 訂正 e99999 は content/errata/08-x.yaml にありません'],
  );
});

test('what is wrong with the supplements is told too', () => {
  const facts = [{ file: 'content/facts/08-x/a/b.yaml', text: 'points: []\n' }];
  const page = { file: 'content/pages/08-x/a/b.mdx', text: front({}) };
  assert.ok(
    validate({ ...rest, facts, pages: [chapterPage, page] }).some(
      ({ file }) => file === facts[0]?.file,
    ),
  );
});

test('a chapter without pages is told', () => {
  const found = validate({ ...rest, pages: [] });
  assert.deepEqual(found.map(({ found: text }) => text), ['章 08-x のページがない']);
});

const frames = [
  {
    file: 'content/frames/08-x.yaml',
    text: '- { id: f, title: 題, parts: [{ id: p, name: 名, class: ip, bytes: 1, sources: [{ cite: 本, verified: true }] }], totals: [{ name: 計, bytes: 1, of: [p] }] }\n',
  },
];
const stacks = [
  {
    file: 'content/stacks/08-x.yaml',
    text: 'protocols: { A: ip, B: eth }\nstacks:\n  - { id: s, name: 名, chain: A→B, node: n00001, does: { A: 甲, B: 乙 } }\n',
  },
];
const chain = '- <Fix id="e00001">==A==→B</Fix>（説明） ^n00001\n';

function figureProblems(body: string) {
  const page = { file: 'content/pages/08-x/a/b.mdx', text: front({}) + body };
  return validate({ ...rest, frames, stacks, pages: [chapterPage, page] }).map(
    ({ file, line, found }) => `${file.split('/').at(-1)}:${line} ${found}`,
  );
}

test('figures made of data are sound when their data is there and the notes agree', () => {
  assert.deepEqual(
    figureProblems(`${chain}\n<Frame id="f" />\n\n<ProtocolStack of="s" title="題" />\n`),
    [],
  );
});

test('figures without data or title or inside a text, and data without one, are told', () => {
  assert.deepEqual(figureProblems(`${chain}\n<Frame id="g" />\n\n文に<ProtocolStack of="s" />\n`), [
    'b.mdx:15 文の途中に <ProtocolStack> があります',
    'b.mdx:15 <ProtocolStack> に題がありません',
    'b.mdx:13 図のデータ「g」はありません',
    '08-x.yaml:1 図のデータ「f」を載せるページがありません',
  ]);
});

test('a stack that contradicts the words of a page is told', () => {
  assert.deepEqual(
    figureProblems(
      `${chain.replace('==A==→B', 'B→==A==')}\n<Frame id="f" />\n\n<ProtocolStack of="s" title="題" />\n`,
    ),
    ['08-x.yaml:3 「A→B」'],
  );
});

test('a stack is compared with its own chapter, whatever another says under the same id', () => {
  const page = {
    file: 'content/pages/08-x/a/b.mdx',
    text: `${front({})}${chain}\n<Frame id="f" />\n\n<ProtocolStack of="s" title="題" />\n`,
  };
  const other = { file: 'content/pages/09-y/a/b.mdx', text: `${front({})}- B→A ^n00001\n` };
  const found = validate({ ...rest, frames, stacks, pages: [chapterPage, page, other] });
  assert.deepEqual(found.filter(({ file }) => file === stacks[0]?.file), []);
});

test('a chapter without its tree is told, and so is a tree that cannot be read', () => {
  assert.deepEqual(
    validate({ ...rest, trees: [], pages: [chapterPage] }).map(({ line, found }) => [line, found]),
    [[5, '章 08-x のアウトラインの木がない']],
  );
  const broken = trees.map(({ file }) => ({ file, text: '{' }));
  assert.deepEqual(
    validate({ ...rest, trees: broken, pages: [chapterPage] }).map(({ file }) => file),
    [trees[0]?.file],
  );
});

test('what is wrong with a question is told', () => {
  const quiz = [
    {
      file: 'content/quiz/08-x.yaml',
      text: '- { id: q-1, topic: a/c, kind: short, question: 問, answer: 答, accept: [], explanation: 解, lines: [2], source: 本 }',
    },
  ];
  assert.deepEqual(
    validate({ ...rest, quiz, pages: [chapterPage] }).map(({ found }) => found),
    ['「a/c」というページがない'],
  );
});

test('what no XML holds is refused in the name of the book, which also stands in XML', () => {
  for (const title of ['"図\\u0001"', '"図\\f"', '"図\\n解"', '"図\\u2028解"']) {
    const text = site.text.replace('title: 図', `title: ${title}`);
    const found = validate({ ...rest, site: { ...site, text }, pages: [chapterPage] });
    assert.deepEqual(found.map(({ line }) => line), title.includes('2028') ? [] : [1], title);
  }
});

test('what is wrong with the general words is told', () => {
  const broken = { ...generalWords, text: '- { reason: 理由, words: サーバ }\n' };
  assert.deepEqual(
    validate({ ...rest, generalWords: broken, pages: [chapterPage] }).map(
      ({ file, line, found }) => [file, line, found],
    ),
    [[generalWords.file, 1, '"サーバ"']],
  );
});

test('corrections of two chapters with one id are told', () => {
  const other = { file: 'content/errata/09-y.yaml', text: errata[0]!.text };
  const found = validate({ ...rest, errata: [...errata, other], pages: [chapterPage] }).map(
    ({ file, line, found: what }) => [file, line, what],
  );
  assert.deepEqual(found, [
    [other.file, 1, '訂正の id「e00001」は content/errata/08-x.yaml の1行目にもあります'],
  ]);
});

test('a chapter that the book does not list is told, and so are two chapters of one number', () => {
  const second = { ...chapterPage, file: 'content/pages/08-y/index.mdx' };
  assert.deepEqual(problems('', {}, [second]), ['site.yaml:5 章 08-y が chapters にない']);
  const both = { ...site, text: site.text.replace('["08-x"]', '["08-x", "08-y"]') };
  const found = validate({
    ...rest,
    site: both,
    trees: [...trees, { ...trees[0]!, file: 'content/outlines/08-y.tree.json' }],
    pages: [chapterPage, second],
  });
  assert.deepEqual(
    found.map(({ file, line, found: what }) => [file, line, what]),
    [[second.file, 4, '章の番号 08 は content/pages/08-x/index.mdx にもある']],
  );
});
