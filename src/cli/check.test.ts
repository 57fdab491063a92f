import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { shortHash } from '../import/formats/short-hash.ts';
import { main } from './check.ts';
import { run } from './testing/run.ts';

const id = `n${shortHash('章')}`;
const files = {
  'content/outlines/09-a.md': '# 章\n',
  'content/outlines/09-a.tree.json': `{"id":"${id}","text":"章","line":1,"page":"","children":[]}\n`,
  'content/pages/09-a/index.mdx': `---\nslug: ''\nlines: '1'\nerrata: []\n---\n\n章 ^${id}\n`,
  'dist/09-a/index.html': `<main><article data-page=""><p data-node="${id}">章</p></article></main>`,
};

function runCheck(t: TestContext, change: Record<string, string | undefined> = {}) {
  const project = mkdtempSync(join(tmpdir(), 'zukai-check-'));
  t.after(() => rmSync(project, { recursive: true }));
  for (const [path, text] of Object.entries({ ...files, ...change })) {
    if (text === undefined) continue;
    mkdirSync(join(project, dirname(path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return run(main, project);
}

test('a site that shows everything passes, with the count of nodes at the end', async (t) => {
  const { status, stdout, stderr } = await runCheck(t);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /項目 1\/1\n$/u);
});

test('a site that changed a text fails and says what it shows instead', async (t) => {
  const html = files['dist/09-a/index.html'].replace('>章<', '>草<');
  const { status, stdout, stderr } = await runCheck(t, { 'dist/09-a/index.html': html });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /content\/pages\/09-a\/index\.mdx\n {2}7行目\n {4}あるべき形：アウトライン1行目「章」\n {4}実際：「草」/u,
  );
  assert.match(stdout, /項目 0\/1\n$/u);
});

test('without a built site the check fails and says to build it', async (t) => {
  const { status, stderr } = await runCheck(t, { 'dist/09-a/index.html': undefined });
  assert.equal(status, 1);
  assert.match(stderr, /npm run build/u);
});

test('a tree that does not fit its outline fails, and so does a missing one', async (t) => {
  for (const tree of ['{}\n', undefined]) {
    const { status, stderr } = await runCheck(t, { 'content/outlines/09-a.tree.json': tree });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /content\/outlines\/09-a\.tree\.json[^]*npm run import -- content\/outlines\/09-a\.md/u,
    );
  }
});

test('a broken plan fails, and so do broken general words, told once for all', async (t) => {
  const { status, stderr } = await runCheck(t, {
    'content/chapters/09-a.yaml': 'number: "9"\n',
    'content/general-words.yaml': 'words\n',
    'content/outlines/10-b.md': '# 章\n',
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /content\/chapters\/09-a\.yaml\n {2}1行目\n {4}あるべき形：number：2桁の章の番号/u,
  );
  assert.equal(stderr.match(/content\/general-words\.yaml/gu)?.length, 1);
  assert.equal(stderr.match(/実際："words"/gu)?.length, 1);
});

test('a topic with too few questions fails, and the questions are counted', async (t) => {
  const topic = `---\nslug: s/t\nkind: topic\nlines: '1'\nerrata: []\n---\n`;
  const question =
    '- { id: t-1, topic: s/t, kind: short, question: 問, answer: 答, accept: [], explanation: 解, lines: [1], source: 本 }\n';
  const { status, stdout, stderr } = await runCheck(t, {
    'content/pages/09-a/s/t.mdx': topic,
    'content/quiz/09-a.yaml': question,
    'dist/09-a/s/t/index.html':
      '<main><article data-page="s/t" data-kind="topic"><ol class="questions"><li>問</li></ol></article></main>',
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /content\/quiz\/09-a\.yaml\n {4}あるべき形：項目のページごとに、問題を3つ以上\n {4}実際：s\/t の問題は1/u,
  );
  assert.match(stdout, /^ {2}s\/t +0 +0 +0 +1 +0$/mu);
  assert.match(stdout, /確認問題 1問/u);
});
