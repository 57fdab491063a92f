import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { main } from '../src/cli/import.ts';
import { run as runMain } from '../src/cli/testing/run.ts';
import { readErrata } from '../src/content/errata.ts';

const name = '08-virtual-network';
const outline = `content/outlines/${name}.md`;
const errata = `content/errata/${name}.yaml`;
const plan = `content/chapters/${name}.yaml`;
const page = (slug: string) => `content/pages/${name}/${slug}.mdx`;
const script = join(import.meta.dirname, '..', 'src', 'cli', 'import.ts');
const killer = pathToFileURL(
  join(import.meta.dirname, '..', 'src', 'content', 'journal', 'testing', 'kill-at-step.ts'),
).href;

/**
 * Before which change of the disk the import below is killed; it changes the disk about 170 times.
 */
const STEPS = [2, 45, 85, 120, 150, 165];

/** What a person has set for Git, such as signing, is no part of a test. */
const ownGit = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };

/** A repository of its own with the content of this one, committed. */
function newProject(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'zukai-reimport-'));
  t.after(() => rmSync(root, { recursive: true }));
  const content = join(import.meta.dirname, '..', 'content');
  cpSync(content, join(root, 'content'), {
    recursive: true,
    filter: (path) => relative(content, path) !== 'diagrams',
  });
  const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...ownGit, ...env },
      maxBuffer: 1e8,
    });
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = run('git', [
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@example.org',
      '-c',
      'core.quotePath=false',
      ...args,
    ]);
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const change = (path: string, ...pairs: [from: string, to: string][]) => {
    let text = read(path);
    for (const [from, to] of pairs) {
      assert.equal(text.split(from).length, 2, `${path}: ${from}`);
      text = text.replace(from, () => to);
    }
    writeFileSync(join(root, path), text);
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'before');
  return {
    root,
    git,
    read,
    change,
    import: (...args: string[]) => runMain(main, root, outline, ...args),
    run,
  };
}

type Project = ReturnType<typeof newProject>;

/**
 * Takes entries out of a list in a YAML file, as an author would: the lines from each `- ` to the
 * next.
 */
function dropEntries(
  { read, root }: Project,
  path: string,
  isGone: (entry: string) => boolean,
): void {
  const parts = read(path).split(/^(?=[ ]*- (?:id|at): )/mu);
  writeFileSync(
    join(root, path),
    parts.filter((part, index) => index === 0 || !isGone(part)).join(''),
  );
}

const supplement = (text: string) => `\n\n<Supplement title="手で書いた補足">\n\n${text}\n\n</Supplement>`;

/** What the author does by hand in the pages. */
function editPages({ change, read }: Project): void {
  const lineWith = (path: string, words: string) =>
    read(path)
      .split('\n')
      .find((line) => line.includes(words)) ?? '';
  const gateway = lineWith(page('storage/nas-gateway'), '利用上は');
  const thin = lineWith(page('storage/thin-provisioning'), 'ボリューム');
  change(page('storage/nas-gateway'), [gateway, `${gateway}${supplement('項目と一緒に移る補足')}`]);
  change(page('storage/thin-provisioning'), [thin, `${thin}${supplement('消えるページの補足')}`]);
  change(page('storage/fcip'), ['==SAN==には==ファイバチャネル==を使った', 'SANには==ファイバチャネル==を使った']);
  change(page('network/sflow'), ['同様のプロトコルに', '同様の規格に']);
}

/**
 * What the author does to the mind map: lines at the top, topics in another order, one renamed, one
 * moved, one deleted.
 */
function editOutline({ change, read }: Project): void {
  const text = read(outline);
  const from = (start: string, end: string) => text.slice(text.indexOf(start), text.indexOf(end));
  const [fcip, iscsi] = [from('* FCIP：', '* iSCSI：'), from('* iSCSI：', '* FCoE：')];
  const thin = from('##### シン・プロビジョニング', '## 仮想ネットワーク\n### クラウド');
  const moved = '* 利用上はNASですが、ゲートウェイの裏ではSANを利用した環境です．\n';
  change(
    outline,
    [
      '## 仮想化\n',
      '## 仮想化\n### この章で学ぶこと\n#### サーバ、ストレージ、ネットワークの順に読む\n',
    ],
    [fcip + iscsi, iscsi + fcip],
    ['* FCoE：Fibre Channel over Ethernet\n', '* FC over Ethernet：FCoE\n'],
    [moved, ''],
    [
      '### NAS：Network Attached Storage\n',
      `### NAS：Network Attached Storage\n${moved.replace('*', '####')}`,
    ],
    [thin, ''],
    ['Ciscoが提供するNetFlowがある', 'Ciscoが提供するNetFlowもある'],
  );
}

test('an import of what has not changed changes nothing', async (t) => {
  const project = newProject(t);
  assert.equal((await project.import()).status, 0);
  assert.equal(project.git('status', '--short'), '');
});

test('import, edit by hand, another outline, import again: no edit is lost', async (t) => {
  const project = newProject(t);
  editPages(project);
  project.git('commit', '-qam', 'edited by hand');
  editOutline(project);

  // What points at a topic that is gone is for the author to decide; until then nothing is written.
  const refused = await project.import();
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /「シン・プロビジョニング」は新しいアウトラインにない/u);
  assert.equal(project.git('status', '--short'), ` M ${outline}\n`);
  const lost = [...refused.stderr.matchAll(/新しいアウトラインのどこか1行に「(.+)」/gu)].map(
    ([, words = '']) => words,
  );
  dropEntries(project, plan, (entry) => entry.includes('at: シン・プロビジョニング'));
  dropEntries(project, errata, (entry) =>
    lost.includes((parse(entry) as { original: string }[])[0]?.original ?? ''),
  );
  project.git('commit', '-qam', 'outline changed');

  // The difference is shown first; git can apply it, and it is what the import then does.
  const dry = await project.import('--dry-run');
  assert.equal(dry.status, 1);
  assert.equal(project.git('status', '--short'), '');
  const real = await project.import();
  assert.equal(real.status, 1, real.stderr);
  const diff = () => (project.git('add', '-A'), project.git('diff', '--cached'));
  const done = diff();
  project.git('stash', '-q');
  writeFileSync(join(project.root, 'dry.patch'), dry.stdout);
  project.git('apply', 'dry.patch');
  rmSync(join(project.root, 'dry.patch'));
  assert.equal(diff(), done);


  // Edits survive: the mark taken away, and the supplement that went along with its node.
  assert.match(project.read(page('storage/fcip')), /^SANには==ファイバチャネル==を使った/mu);
  assert.match(project.read(page('storage/fcip')), /<ProtocolStack of="fcip"/u);
  assert.match(
    project.read(page('storage/nas')),
    /利用上は.* \^n\w+\n\n<Supplement title="手で書いた補足">\n\n項目と一緒に移る補足\n/u,
  );
  assert.doesNotMatch(project.read(page('storage/nas-gateway')), /手で書いた補足/u);
  // The renamed topic keeps its page; its plan and its title say the new name.
  assert.match(
    project.read(page('storage/fcoe')),
    /^title: FC over Ethernet\n[^]*^slug: storage\/fcoe$/mu,
  );
  assert.match(project.read(plan), /at: "FC over Ethernet"\n {4}slug: storage\/fcoe/u);
  // Both changed one sentence: marked, listed with its line.
  assert.match(
    project.read(page('network/sflow')),
    /^<<<<<<< .+\n同様の規格に.*がある \^(n\w+)\n=======\n同様のプロトコルに.*もある \^\1\n>>>>>>> /mu,
  );
  const at =
    project
      .read(page('network/sflow'))
      .split('\n')
      .findIndex((line) => line.startsWith('<<<<<<<')) + 1;
  assert.match(real.stderr, new RegExp(`network/sflow\\.mdx\\n {2}${at}行目\\n`, 'u'));
  // The page that is gone but edited is there, its supplement marked.
  assert.match(
    project.read(page('storage/thin-provisioning')),
    /<<<<<<< [^]*消えるページの補足[^]*=======\n>>>>>>> /u,
  );
  // Addresses that lead nowhere now lead on.
  const moves = parse(project.read(`content/moved/${name}.yaml`)) as {
    page: string;
    node?: string;
    to: string;
  }[];
  assert.ok(
    moves.some(
      ({ page: from, node, to }) =>
        from === 'storage/thin-provisioning' && node === undefined && to === 'storage',
    ),
  );
  assert.ok(
    moves.some(
      ({ page: from, node, to }) =>
        from === 'storage/nas-gateway' && node !== undefined && to === 'storage/nas',
    ),
  );
  // Every correction stands on the line that has its words.
  const lines = project.read(outline).split('\n');
  for (const { line, original } of readErrata(project.read(errata), errata).value)
    assert.ok(lines[line - 1]?.includes(original), original);

  // Undecided places stop the next import; decided, it has nothing left to do.
  assert.equal((await project.import()).status, 1);
  for (const slug of ['network/sflow']) {
    const decided = project
      .read(page(slug))
      .replaceAll(/^<{7} .*\n([^]*?)^={7}\n[^]*?^>{7} .*\n/gmu, '$1');
    writeFileSync(join(project.root, page(slug)), decided);
  }
  rmSync(join(project.root, page('storage/thin-provisioning')));
  project.git('add', '-A');
  project.git('commit', '-qm', 'decided');
  assert.equal((await project.import()).status, 0);
  assert.equal(project.git('status', '--short'), '');
});

test('killed anywhere on its way, an import leaves the content as it was or, after the next start, as it should be', async (t) => {
  const project = newProject(t);
  project.change(outline, [
    '## 仮想化\n',
    '## 仮想化\n### この章で学ぶこと\n#### サーバ、ストレージ、ネットワークの順に読む\n',
  ]);
  project.git('commit', '-qam', 'outline changed');
  assert.equal((await project.import()).status, 0);
  const after = contentOf(project);
  const reset = () => (project.git('reset', '-q', '--hard'), project.git('clean', '-qfd'));
  reset();
  const before = contentOf(project);
  assert.notDeepEqual(before, after);
  const outcomes = new Set<string>();
  for (const step of STEPS) {
    const { signal } = project.run(process.execPath, ['--import', killer, script, outline], {
      KILL_AT_STEP: `${step}`,
    });
    // A call that ends at once: what was begun is finished, and that is all.
    await runMain(main, project.root);
    const found = contentOf(project);
    const expected =
      signal === null ||
      found[outline.replace('.md', '.tree.json')] === after[outline.replace('.md', '.tree.json')]
        ? after
        : before;
    assert.deepEqual(found, expected, `killed at step ${step}`);
    outcomes.add(expected === after ? 'after' : 'before');
    reset();
  }
  assert.deepEqual([...outcomes].toSorted(), ['after', 'before']);
});

/** Every file of the content with its text. */
function contentOf({ root, read }: Project): Record<string, string> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const paths = files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path, read(path)]));
}
