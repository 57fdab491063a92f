import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureDiagram } from './ensure.ts';

test('a missing diagram without a browser is an error with place and three ways out', async (t) => {
  const before = process.env['CHROME_PATH'];
  process.env['CHROME_PATH'] = '/nowhere/chrome';
  t.after(() => {
    if (before === undefined) delete process.env['CHROME_PATH'];
    else process.env['CHROME_PATH'] = before;
  });
  const diagram = {
    source: 'flowchart TB\n  A',
    title: '誰も描かない図',
    desc: '説明。',
    file: 'a.mdx',
    line: 4,
  };
  const message =
    /^Error: a\.mdx:4 図「誰も描かない図」[^]*npx playwright install chromium[^]*CHROME_PATH/;
  await assert.rejects(ensureDiagram(diagram), message);
});
