import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { diagramKey } from '../diagrams/key.ts';
import { svgPath } from '../diagrams/store.ts';
import { main } from './diagrams.ts';
import { run } from './testing/run.ts';

const project = mkdtempSync(join(tmpdir(), 'zukai-diagrams-'));
after(() => rmSync(project, { recursive: true }));

const diagram = { source: 'flowchart TB\n  A --> B', title: '題', desc: '説明。' };
const key = diagramKey(diagram);
mkdirSync(join(project, 'content', 'pages', 'a'), { recursive: true });
mkdirSync(join(project, 'content', 'diagrams'));
writeFileSync(
  join(project, 'content', 'pages', 'a', 'b.mdx'),
  `# 題\n\n\`\`\`mermaid title="題" desc="説明。"\n${diagram.source}\n\`\`\`\n`,
);

const check = () => run(main, project, '--check');

test('--check names the fence whose diagram is missing and needs no browser', async () => {
  const { status, stderr } = await check();
  assert.equal(status, 1);
  assert.match(
    stderr,
    new RegExp(
      `^content/pages/a/b\\.mdx:3 図「題」がまだ描かれていません（${key}\\.svg）。npm run diagrams`,
    ),
  );
});

test('--check is content with a whole file', async () => {
  writeFileSync(join(project, svgPath(key)), `<svg><title id="d${key}-t">題</title></svg>\n`);
  const { status, stdout } = await check();
  assert.deepEqual([status, stdout], [0, '図 1件：すべて描かれています。\n']);
});

test('--check names a file that no page uses and one that is broken', async () => {
  writeFileSync(join(project, svgPath('0123456789ab')), '<svg></svg>');
  writeFileSync(join(project, svgPath(key)), '<svg>');
  const { status, stderr } = await check();
  assert.equal(status, 1);
  assert.match(stderr, /b\.mdx:3 図「題」のSVGが壊れています/);
  assert.match(stderr, /0123456789ab\.svg:1 この図を使うページがありません/);
});
