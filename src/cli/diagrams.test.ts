import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { diagramKey } from '../diagrams/key.ts';
import { svgPath } from '../diagrams/store.ts';

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

function check(): { status: number | null; stdout: string; stderr: string } {
  const command = fileURLToPath(new URL('./diagrams.ts', import.meta.url));
  const env = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
  return spawnSync(process.execPath, [command, '--check'], { cwd: project, env, encoding: 'utf8' });
}

test('--check names the fence whose diagram is missing and needs no browser', () => {
  const { status, stderr } = check();
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`^content/pages/a/b\\.mdx:3 図「題」がまだ描かれていません（${key}\\.svg）。npm run diagrams`));
});

test('--check is content with a whole file', () => {
  writeFileSync(join(project, svgPath(key)), `<svg><title id="d${key}-t">題</title></svg>\n`);
  assert.deepEqual([check().status, check().stdout], [0, '図 1件：すべて描かれています。\n']);
});

test('--check names a file that no page uses and one that is broken', () => {
  writeFileSync(join(project, svgPath('0123456789ab')), '<svg></svg>');
  writeFileSync(join(project, svgPath(key)), '<svg>');
  const { status, stderr } = check();
  assert.equal(status, 1);
  assert.match(stderr, /b\.mdx:3 図「題」のSVGが壊れています/);
  assert.match(stderr, /0123456789ab\.svg:1 この図を使うページがありません/);
});
