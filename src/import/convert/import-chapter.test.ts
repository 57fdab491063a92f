import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChapterSources } from './convert-chapter.ts';
import { importChapter } from './import-chapter.ts';
import { formatImport } from './import-report.ts';
import { MANIFEST, readManifest } from './manifest.ts';

function sources(outline: string, summary = '題の一行'): ChapterSources {
  const plan = [
    'number: "09"',
    'title: 章',
    'pages:',
    '  - { at: 章, slug: "", kind: chapter, title: 章の題, summary: 章の一行 }',
    '  - { at: 節, slug: s, kind: section, summary: 節の一行 }',
    ...(outline.includes('### 題')
      ? [`  - { at: 題, slug: s/t, kind: topic, summary: ${summary} }`]
      : []),
  ].join('\n');
  return {
    name: '09-a',
    outline: { file: 'content/outlines/09-a.md', text: outline },
    plan: { file: 'plan.yaml', text: plan },
  };
}

const first = sources('# 章\n## 節\n### 題\n* 一\n* 二\n');
const second = sources('# 章\n## 節\n### 題\n* 一\n* 三\n');

/** The folder after the plan has been carried out. */
function carryOut(
  plan: ReturnType<typeof importChapter>,
  before: ReadonlyMap<string, string> = new Map(),
) {
  const files = new Map([...before, ...plan.writes]);
  for (const path of plan.removals) files.delete(path);
  return folder(files);
}

function folder(files: ReadonlyMap<string, string>) {
  return { path: 'content/pages/09-a', files, manifest: readManifest(files.get(MANIFEST) ?? '') };
}

const imported = carryOut(importChapter(first, folder(new Map())));

function edit(path: string, change: (text: string) => string) {
  return folder(
    new Map([...imported.files].map(([name, text]) => [name, name === path ? change(text) : text])),
  );
}

const paths = (plan: ReturnType<typeof importChapter>) => [...plan.writes.keys()];

test('the first import writes every page and then the manifest', () => {
  const plan = importChapter(first, folder(new Map()));
  assert.deepEqual(paths(plan), ['index.mdx', 's/index.mdx', 's/t.mdx', MANIFEST]);
});

test('a second import has nothing to do', () => {
  const plan = importChapter(first, imported);
  assert.deepEqual([paths(plan), plan.removals, plan.edited, plan.problems], [[], [], [], []]);
});

test('a page that stays only for what a person wrote on it is told, also once decided', () => {
  const edited = edit('s/t.mdx', (text) => `${text}\n手で足した段落\n`);
  const without = sources('# 章\n## 節\n* 一言\n');
  const gone = importChapter(without, edited);
  assert.equal(gone.conflicts.length, 1);
  assert.match(
    gone.remarks.map(({ file, found }) => `${file} ${found}`).join(),
    /09-a\/s\/t\.mdx このページの項目はアウトラインから消えている/u,
  );
  const after = carryOut(gone, edited.files);
  const decided = folder(
    new Map(
      [...after.files].map(([path, text]) => [
        path,
        text.replaceAll(/^(?:<{7}|={7}|>{7}).*\n/gmu, ''),
      ]),
    ),
  );
  assert.equal(importChapter(without, decided).remarks.length, 1);
});

test('an edited page stays as it is while the outline says nothing new', () => {
  const edited = edit('s/t.mdx', (text) => `${text}\n手で足した段落\n`);
  const plan = importChapter(first, edited);
  assert.deepEqual([paths(plan), plan.edited, plan.problems], [[], ['s/t.mdx'], []]);
});

test('a changed outline overwrites pages that nobody edited, and only those that change', () => {
  const plan = importChapter(second, imported);
  assert.deepEqual(paths(plan), ['s/t.mdx', MANIFEST]);
  assert.match([...plan.writes.values()][0] ?? '', /- 三 \^n/u);
});

test('a changed outline and an edited page are merged: both have their say', () => {
  const edited = edit('s/t.mdx', (text) => `${text}\n手で足した段落\n`);
  const plan = importChapter(second, edited);
  assert.deepEqual(
    [paths(plan), plan.merged, plan.conflicts, plan.problems],
    [['s/t.mdx', MANIFEST], ['s/t.mdx'], [], []],
  );
  assert.match(
    [...plan.writes.values()][0] ?? '',
    /- 一 \^n\w+\n- 三 \^n\w+\n\n手で足した段落\n$/u,
  );
  assert.match(formatImport('09-a', plan), /合流 {2}題（s\/t\.mdx）/u);
});

test('a sentence that both sides changed is marked, told, and stops the next import', () => {
  const edited = edit('s/t.mdx', (text) => text.replace('二', '弐'));
  const plan = importChapter(sources('# 章\n## 節\n### 題\n* 一\n* 二番目\n'), edited);
  const text = [...plan.writes.values()][0] ?? '';
  assert.match(
    text,
    /- 一 \^n\w+\n<<<<<<< .+\n- 弐 \^(n\w+)\n=======\n- 二番目 \^\1\n>>>>>>> .+\n$/u,
  );
  const line = text.split('\n').findIndex((row) => row.startsWith('<<<<<<<')) + 1;
  assert.deepEqual(
    plan.conflicts.map((problem) => [problem.file, problem.line]),
    [['content/pages/09-a/s/t.mdx', line]],
  );
  const next = importChapter(second, carryOut(plan, edited.files));
  assert.deepEqual([paths(next), next.problems], [[], plan.conflicts]);
});

test('once the difference is copied into the page, the import keeps the page', () => {
  const target = importChapter(second, folder(new Map())).writes.get('s/t.mdx') ?? '';
  const plan = importChapter(
    second,
    edit('s/t.mdx', () => `${target}\n手で足した段落\n`),
  );
  assert.deepEqual([paths(plan), plan.edited, plan.problems], [[MANIFEST], ['s/t.mdx'], []]);
});

test('a page that is in the way of the first import is not overwritten', () => {
  const plan = importChapter(first, folder(new Map([['s/t.mdx', '別のページ']])));
  assert.deepEqual(paths(plan), []);
  assert.equal(plan.problems.length, 1);
});

test('a page that was deleted by hand is written again', () => {
  const plan = importChapter(
    first,
    folder(new Map([...imported.files].filter(([path]) => path !== 's/t.mdx'))),
  );
  assert.deepEqual(paths(plan), ['s/t.mdx']);
});

test('a page that left the plan is removed, or stays with its edits marked', () => {
  const without = sources('# 章\n## 節\n');
  assert.deepEqual(importChapter(without, imported).removals, ['s/t.mdx']);
  const plan = importChapter(
    without,
    edit('s/t.mdx', (text) => `${text}\n手入れ\n`),
  );
  assert.deepEqual(
    [plan.removals, plan.conflicts.map(({ file }) => file)],
    [[], ['content/pages/09-a/s/t.mdx']],
  );
  assert.match(plan.writes.get('s/t.mdx') ?? '', /<<<<<<< .+\n手入れ\n=======\n>>>>>>> .+\n$/u);
});

test('files that the converter never made are left alone', () => {
  const files = new Map([...imported.files, ['s/extra.mdx', '手書き']]);
  assert.deepEqual(importChapter(first, folder(files)).writes, new Map());
});

test('when the last address that led on has a page again, the list of moves goes', () => {
  const moved = (text: string) =>
    importChapter({ ...first, moved: { file: 'm.yaml', text } }, imported);
  assert.deepEqual(moved('- { page: s/t, to: s }\n').dropped, ['m.yaml']);
  for (const text of ['- { page: s/old, to: s }\n', '- broken\n', ''])
    assert.deepEqual(moved(text).dropped, []);
});

test('with problems in the sources nothing is written', () => {
  const plan = importChapter({ ...first, outline: { file: 'a.md', text: '' } }, imported);
  assert.deepEqual([paths(plan), plan.problems.length], [[], 1]);
});

test('the report names every page with its state and the totals', () => {
  const report = formatImport('09-a', importChapter(second, imported));
  assert.match(report, /5項目を3ページに分け/u);
  assert.match(report, /09-1-1 +3項目 +0語 {2}書き込み {2}題（s\/t\.mdx）/u);
  assert.match(report, /書き込み1・削除0・手入れ済み0・そのまま2ページ$/u);
});
