import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { main } from './import.ts';
import { run } from './testing/run.ts';

const name = '08-virtual-network';
const home = join('content', 'outlines', `${name}.md`);

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'zukai-import-'));
  const source = join(import.meta.dirname, '..', '..', 'content');
  for (const part of [
    'outlines',
    'errata',
    'chapters',
    'glossary.yaml',
    'general-words.yaml',
    'site.yaml',
  ]) {
    cpSync(join(source, part), join(project, 'content', part), { recursive: true });
  }
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const runImport = (...args: string[]) => run(main, project, ...args);

/** Every file of the project with its text. */
function snapshot(): Map<string, string> {
  const files = readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(project, path), 'utf8');
  assert.ok(text.includes(from), from);
  writeFileSync(join(project, path), text.replace(from, to));
}

test('an import writes the pages, and the second one changes nothing', async () => {
  const first = await runImport(home);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /179項目を30ページに分け、訂正136件/u);
  const after = snapshot();
  assert.equal([...after.keys()].filter((path) => path.endsWith('.mdx')).length, 30);
  const tree = after.get(join(project, 'content', 'outlines', `${name}.tree.json`)) ?? '';
  assert.equal(tree.match(/"id":/gu)?.length, 179);
  assert.equal((await runImport(home)).status, 0);
  assert.deepEqual(snapshot(), after);
});

test('an edited page survives, alone and together with a change of the outline', async () => {
  await runImport(home);
  const page = join('content', 'pages', name, 'storage', 'fcip.mdx');
  writeFileSync(
    join(project, page),
    `${readFileSync(join(project, page), 'utf8')}\n手で足した段落\n`,
  );
  const edited = snapshot();
  assert.equal((await runImport(home)).status, 0);
  assert.deepEqual(snapshot(), edited);

  const newer = join(project, 'download', `${name}.md`);
  cpSync(join(project, home), newer);
  change(
    join('download', `${name}.md`),
    '* iSCSI：Internet SCSI',
    '    * 新しい項目\n* iSCSI：Internet SCSI',
  );
  const before = snapshot();
  const dry = await runImport(newer, '--dry-run');
  assert.equal(dry.status, 0, dry.stderr);
  assert.match(dry.stdout, /^\+新しい項目 \^n\w{5}$/mu);
  assert.match(dry.stdout, /^\+\+\+ b\/content\/errata\/08-virtual-network\.yaml$/mu);
  assert.match(dry.stderr, /何も書いていません/u);
  assert.deepEqual(snapshot(), before);

  const { status, stderr } = await runImport(newer);
  assert.equal(status, 0, stderr);
  const text = readFileSync(join(project, page), 'utf8');
  assert.match(text, /^新しい項目 \^n\w{5}$/mu);
  assert.match(text, /^手で足した段落$/mu);
});

test('a page with a byte order mark keeps its head and its text at a change', async () => {
  await runImport(home);
  const page = join('content', 'pages', name, 'storage', 'fcip.mdx');
  const before = readFileSync(join(project, page), 'utf8');
  writeFileSync(join(project, page), `\uFEFF${before}\n手で足した段落\n`);
  change(home, '* iSCSI：Internet SCSI', '    * 新しい項目\n* iSCSI：Internet SCSI');
  const { status, stderr } = await runImport(home);
  assert.equal(status, 0, stderr);
  const text = readFileSync(join(project, page), 'utf8');
  assert.match(text, /^---\ntitle: FCIP\n/u);
  assert.equal(text.match(/^title:/gmu)?.length, 1);
  assert.match(text, /^手で足した段落$/mu);
  assert.match(text, /^新しい項目 \^n\w{5}$/mu);
});

test('a sentence that a person and the outline both changed is an error with its place', async () => {
  await runImport(home);
  const page = join('content', 'pages', name, 'network', 'sflow.mdx');
  change(page, 'プロトコルに', '規格に');
  change(home, 'がある\n###### VXLAN', 'もある\n###### VXLAN');
  const { status, stderr } = await runImport(home);
  assert.equal(status, 1);
  assert.match(stderr, /sflow\.mdx\n {2}\d+行目\n/u);
  assert.match(
    readFileSync(join(project, page), 'utf8'),
    /<<<<<<< .+\n.*規格に.*がある \^n\w+\n=======\n.*プロトコルに.*もある \^n\w+\n>>>>>>> /u,
  );
  const after = snapshot();
  assert.equal((await runImport(home)).status, 1);
  assert.deepEqual(snapshot(), after);
});

test('an outline from elsewhere becomes the chapter if it can be imported', async () => {
  const newer = join(project, 'download', `${name}.md`);
  cpSync(join(project, home), newer);
  change(join('download', `${name}.md`), '## ストレージ\n', '## ストレージ\n### 追加の項目\n');
  const before = snapshot();
  const failed = await runImport(newer);
  assert.equal(failed.status, 1, 'the lines of the errata no longer fit');
  assert.match(failed.stderr, /content\/errata\/08-virtual-network\.yaml/u);
  assert.deepEqual(snapshot(), before);

  rmSync(join(project, 'content', 'errata'), { recursive: true });
  assert.equal((await runImport(newer)).status, 0);
  assert.match(readFileSync(join(project, home), 'utf8'), /追加の項目/u);
});

test('mistakes are told together with file and line, and nothing is written', async () => {
  change(join('content', 'errata', `${name}.yaml`), 'line: 4\n', 'line: 5\n');
  change(join('content', 'chapters', `${name}.yaml`), 'at: EVB', 'at: EVBB');
  const before = snapshot();
  const { status, stderr } = await runImport(home);
  assert.equal(status, 1);
  assert.match(stderr, /content\/errata\/08-virtual-network\.yaml\n {2}7行目\n/u);
  assert.match(stderr, /アウトラインの項目「EVBB」/u);
  assert.match(stderr, /問題 2件（2ファイル）/u);
  assert.deepEqual(snapshot(), before);
});

test('an outline of another tool becomes a chapter, with its notes as items', async () => {
  const opml =
    '<opml><body><outline text="章"><outline text="節" _note="注記"/></outline></body></opml>';
  writeFileSync(join(project, '09-a.opml'), opml);
  const { status, stdout, stderr } = await runImport('09-a.opml');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /形式　OPML\n {2}文字　UTF-8\n {2}中身　2項目・深さ2段・注記1件/u);
  assert.equal(readFileSync(join(project, 'content', 'outlines', '09-a.opml'), 'utf8'), opml);
  assert.equal(
    readFileSync(join(project, 'content', 'outlines', '09-a.md'), 'utf8'),
    '# 章\n## 節\n### 注記\n',
  );
});

test('a new chapter gets a name and a number, and the site lists it once', async () => {
  writeFileSync(
    join(project, '名前解決.opml'),
    '<opml><body><outline text="名前解決"><outline text="DNS"/></outline></body></opml>',
  );
  for (let times = 0; times < 2; times += 1) {
    const { status, stderr } = await runImport('名前解決.opml', '--name', '10-dns');
    assert.equal(status, 0, stderr);
    assert.match(
      readFileSync(join(project, 'content', 'site.yaml'), 'utf8'),
      /chapters:\n {2}- 08-virtual-network\n {2}- 10-dns\n$/u,
    );
  }
  assert.match(
    readFileSync(join(project, 'content', 'pages', '10-dns', 'index.mdx'), 'utf8'),
    /^unit: '10'$/mu,
  );
});

test('a Japanese file name that no word spells gets a sum, and a hint at a name to choose', async () => {
  const map = '<opml><body><outline text="暗号入門"/></body></opml>';
  writeFileSync(join(project, '暗号入門.opml'), map);
  writeFileSync(join(project, '10-routing.opml'), map);
  assert.match((await runImport('暗号入門.opml')).stdout, /章の名前は 09-n\w{5} [^]*--name 09-/u);
  assert.doesNotMatch((await runImport('10-routing.opml')).stdout, /--name/u);
});

test('another map in a file of the same name does not take the place of a chapter', async () => {
  const map = (title: string) =>
    writeFileSync(
      join(project, 'map.opml'),
      `<opml><body><outline text="${title}"/></body></opml>`,
    );
  map('名前解決');
  assert.match((await runImport('map.opml')).stdout, /^09-map：/mu);
  map('経路制御');
  const before = snapshot();
  const refused = await runImport('map.opml');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /章 09-map の新しい版[^]*--name/u);
  assert.deepEqual(snapshot(), before);
  assert.equal((await runImport('map.opml', '--name', '09-map')).status, 0);
  assert.equal((await runImport('map.opml', '--name', '1-Map')).status, 1);
});

test('a chapter with the number of another is refused before anything is written', async () => {
  writeFileSync(join(project, 'map.opml'), '<opml><body><outline text="名前解決"/></body></opml>');
  const before = snapshot();
  const { status, stderr } = await runImport('map.opml', '--name', '08-dns');
  assert.equal(status, 1);
  assert.match(stderr, /08-dns と 08-virtual-network[^]*--name に空いた番号/u);
  assert.deepEqual(snapshot(), before);
});

test('a line left half-written in the outline of a chapter is told, the outline stays', async () => {
  await runImport(home);
  const half = `${readFileSync(join(project, home), 'utf8')}## \n`;
  writeFileSync(join(project, home), half);
  const before = snapshot();
  const { status, stderr } = await runImport(home);
  assert.equal(status, 1);
  assert.match(stderr, /180行目/u);
  assert.deepEqual(snapshot(), before);
});

test('a new version from elsewhere does not replace lines that were added here', async () => {
  await runImport(home);
  writeFileSync(
    join(project, 'new.md'),
    readFileSync(join(project, home), 'utf8').replace('SAN', 'ＳＡＮ'),
  );
  writeFileSync(
    join(project, home),
    `${readFileSync(join(project, home), 'utf8')}## 手で足した節\n`,
  );
  const { status, stderr } = await runImport('new.md', '--name', '08-virtual-network');
  assert.equal(status, 1);
  assert.match(stderr, /180行目[^]*手で足した節/u);
});

test('an import says what was read, and what may be slips, without touching the text', async () => {
  const outline = '# 章\n## ダーミナルサービスを使う。。\n';
  writeFileSync(join(project, '09-a.md'), outline);
  const { stdout } = await runImport('09-a.md');
  assert.match(
    stdout,
    /^読み取り：09-a\.md\n {2}形式　Markdown：見出し1～2段\n {2}文字　UTF-8\n {2}中身　2項目・深さ2段$/mu,
  );
  assert.match(
    stdout,
    /見直したい所が2か所[^]*2行目「ダーミナルサービス」→「ターミナルサービス」？[^]*2行目「。。」→「。」？/u,
  );
  assert.equal(readFileSync(join(project, 'content', 'outlines', '09-a.md'), 'utf8'), outline);
});

test('a folder is no outline', async () => {
  const { status, stderr } = await runImport('content');
  assert.equal(status, 1);
  assert.match(stderr, /^content はフォルダーです/u);
});

test('a wrong call says how to call it', async () => {
  for (const args of [
    [],
    ['a.md', '--format', 'none'],
    [home, home],
    ['content/outlines/99-none.md'],
    ['a.md', '--dryrun'],
  ]) {
    const { status, stderr } = await runImport(...args);
    assert.equal(status, 1);
    assert.match(stderr, /使い方：npm run import/u);
  }
});
