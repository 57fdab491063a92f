import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { checkLossless } from './check-lossless.ts';
import type { LosslessSources } from './check-lossless.ts';
import { formatProblems } from '../../content/report.ts';

const outline = '# 章\n## 節\n### 題\n* 一は誤り\n* 二\n* 三\n';
const { root } = parseOutline(outline, 'o.md');
assert.ok(root);
const ids = [...walk(withNodeIds(root))].map(({ id }) => id);
const [chapterId, sectionId, topicId, one, two, three] = ids;

const errata =
  '- { id: e7k2qa, line: 4, original: 誤り, corrected: 正しい, kind: fact, reason: 理由, source: 出典, verified: true }\n';
const erratumId = 'e7k2qa';

function base(): LosslessSources {
  return {
    name: '09-a',
    outline: { file: 'o.md', text: outline },
    errata: { file: 'e.yaml', text: errata },
    pages: [
      {
        file: 'index.mdx',
        text: `---\nslug: ''\nnode: ${chapterId}\nlines: 1-2\nerrata: []\n---\n\n## 節 ^${sectionId}\n`,
      },
      {
        file: 's/t.mdx',
        text: `---\nslug: s/t\nnode: ${topicId}\nlines: 3-6\nerrata: []\n---\n\n- 一は正しい ^${one}\n- 二 ^${two}\n- 三 ^${three}\n`,
      },
    ],
    built: new Map(),
  };
}

function topicHtml(body: string): [string, string][] {
  return [['09-a/s/t/', `<main><article data-page="s/t">${body}</article></main>`]];
}

const chapterHtml = `<h1 data-node="${chapterId}">章</h1><h2 data-node="${sectionId}">節</h2>`;
const title = `<h1 data-node="${topicId}">題</h1>`;
const item = (id: string | undefined, text: string) => `<li data-node="${id}">${text}</li>`;
const items = [item(one, '一は正しい'), item(two, '二'), item(three, '三')];
const list = `<ol><li id="${erratumId}">訂正</li></ol>`;

function check(body: string, change: Partial<LosslessSources> = {}) {
  const built = new Map([
    ['09-a/', `<main><article data-page="">${chapterHtml}</article></main>`],
    ...topicHtml(body),
  ]);
  return checkLossless({ ...base(), built, ...change });
}

test('when everything is there, as written or as corrected, nothing is reported', () => {
  assert.deepEqual(check(title + items.join('') + list), {
    problems: [],
    found: 6,
    total: 6,
    listed: 1,
    errata: 1,
  });
});

const losses: {
  name: string;
  body: string;
  file: string;
  line: number | undefined;
  found: RegExp;
  count: number;
}[] = [
  {
    name: 'a missing node',
    body: title + items[0] + items[2] + list,
    file: 's/t.mdx',
    line: 9,
    found: /どこにもない/u,
    count: 5,
  },
  {
    name: 'a changed text',
    body: title + items[0] + item(two, '二つ') + items[2] + list,
    file: 's/t.mdx',
    line: 9,
    found: /^「二つ」$/u,
    count: 5,
  },
  {
    name: 'an uncorrected text',
    body: title + item(one, '一は誤り') + items[1] + items[2] + list,
    file: 's/t.mdx',
    line: 8,
    found: /一は誤り/u,
    count: 5,
  },
  {
    name: 'a text with a space too many',
    body: title + item(one, '一 は正しい') + items[1] + items[2] + list,
    file: 's/t.mdx',
    line: 8,
    found: /一 は/u,
    count: 5,
  },
  {
    name: 'a node shown twice',
    body: title + items.join('') + items[2] + list,
    file: 's/t.mdx',
    line: 10,
    found: /2か所/u,
    count: 5,
  },
  {
    name: 'nodes in the wrong order',
    body: title + items[1] + items[0] + items[2] + list,
    file: 's/t.mdx',
    line: 8,
    found: /後ろにある/u,
    count: 5,
  },
  {
    name: 'a node of another page',
    body: title + items.join('') + item(sectionId, '節') + list,
    file: 's/t.mdx',
    line: undefined,
    found: /index\.mdx の項目「節」/u,
    count: 6,
  },
  {
    name: 'a node that no outline has',
    body: title + items.join('') + item('nzzzzz', '謎') + list,
    file: 's/t.mdx',
    line: undefined,
    found: /アウトラインにない項目「謎」/u,
    count: 6,
  },
  {
    name: 'a correction that is not listed',
    body: title + items.join(''),
    file: 's/t.mdx',
    line: 8,
    found: /0回/u,
    count: 6,
  },
  {
    name: 'a correction that is listed twice',
    body: title + items.join('') + list + list,
    file: 's/t.mdx',
    line: 8,
    found: /2回/u,
    count: 6,
  },
  {
    name: 'a correction that does not belong here',
    body: `${title}${items.join('')}${list}<li id="e00000">他</li>`,
    file: 's/t.mdx',
    line: undefined,
    found: /e00000/u,
    count: 6,
  },
];

for (const { name, body, file, line, found, count } of losses) {
  test(`${name} is reported once, with its page and its line`, () => {
    const report = check(body);
    assert.deepEqual(
      report.problems.map((problem) => [problem.file, problem.line]),
      [[file, line]],
    );
    assert.match(report.problems[0]?.found ?? '', found);
    assert.deepEqual([report.found, report.total], [count, 6]);
  });
}

test('a page that was not built is one problem, not one for each of its nodes', () => {
  const report = check('', {
    built: new Map([['09-a/', `<main><article data-page="">${chapterHtml}</article></main>`]]),
  });
  assert.deepEqual(
    report.problems.map(({ expected }) => expected),
    ['dist/09-a/s/t/index.html'],
  );
  assert.deepEqual([report.found, report.total, report.listed], [2, 6, 0]);
});

test('a site that was not built is one problem', () => {
  const report = check('', { built: new Map() });
  assert.deepEqual(
    report.problems.map(({ file }) => file),
    ['dist/09-a/'],
  );
  assert.deepEqual([report.found, report.total], [0, 6]);
});

test('lines that no page names, that two pages name, or that do not exist are reported', () => {
  const [chapter, topic] = base().pages;
  assert.ok(chapter && topic);
  const lines = (file: typeof topic, text: string) => ({
    ...file,
    text: file.text.replace(/lines: .*/u, `lines: ${text}`),
  });
  const body = title + items.join('') + list;
  const missing = check(body, { pages: [lines(chapter, "'1'"), topic] });
  assert.ok(missing.problems.some(({ file, line }) => file === 'o.md' && line === 2));
  const twice = check(body, { pages: [lines(chapter, '1-3'), topic] });
  assert.ok(twice.problems.some(({ expected }) => expected.includes('一つのページの lines だけ')));
  const beyond = check(body, { pages: [chapter, lines(topic, '3-7')] });
  assert.deepEqual(
    beyond.problems.map(({ found }) => found),
    ['7行目（項目がない）'],
  );
});

test('corrections that do not fit are reported with the line of their file', () => {
  const report = check(title + item(one, '一は誤り') + items[1] + items[2], {
    errata: { file: 'e.yaml', text: errata.replace('original: 誤り', 'original: 間違い') },
  });
  assert.deepEqual(
    report.problems.map(({ file, line }) => [file, line]),
    [['e.yaml', 1]],
  );
  assert.deepEqual([report.listed, report.errata], [0, 1]);
});

test('a repaired slip may be missing in the list of its page, but not stand there twice', () => {
  const typo = { errata: { file: 'e.yaml', text: errata.replace('kind: fact', 'kind: typo') } };
  const body = title + items.join('');
  assert.deepEqual([check(body, typo).problems, check(body + list, typo).problems], [[], []]);
  assert.equal(check(body + list + list, typo).problems.length, 1);
});

test('the report can be read by a person', () => {
  const text = formatProblems(check(title + items[0] + items[2] + list).problems);
  assert.match(
    text,
    /^s\/t\.mdx\n {2}9行目\n {4}あるべき形：アウトライン5行目「二」\n {4}実際：ページのどこにもない/u,
  );
});
