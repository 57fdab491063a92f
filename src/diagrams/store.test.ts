import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { drawingOf, listOrphans, readSvg, removeSvg, svgPath, writeSvg } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'zukai-store-'));
after(() => rmSync(folder, { recursive: true }));
const svg = '<svg><title id="daaaaaaaaaaaa-t">題</title></svg>';
const scripted = svg.replace('</svg>', '<script>alert("from-svg")</script></svg>');

test('what is written is read back, and no draft is left', () => {
  writeSvg('aaaaaaaaaaaa', svg, folder);
  assert.deepEqual(readSvg('aaaaaaaaaaaa', folder), { state: 'whole', svg });
  assert.deepEqual(readdirSync(folder), ['aaaaaaaaaaaa.svg']);
});

test('a page gets the drawing, or an error that says what to do', () => {
  writeSvg('aaaaaaaaaaaa', svg, folder);
  assert.equal(drawingOf('aaaaaaaaaaaa', folder), svg);
  assert.throws(() => drawingOf('cccccccccccc', folder), /npm run diagrams/u);
});

test('missing files, half ones and those of another key are told from whole ones', () => {
  writeFileSync(svgPath('bbbbbbbbbbbb', folder), '<svg><title id="dbbbbbbbbbbbb-t">題');
  writeFileSync(svgPath('cccccccccccc', folder), svg);
  const states = ['dddddddddddd', 'bbbbbbbbbbbb', 'cccccccccccc'].map(
    (key) => readSvg(key, folder).state,
  );
  assert.deepEqual(states, ['missing', 'broken', 'broken']);
});

test('a drawing with a script in it reaches no page', () => {
  writeSvg('aaaaaaaaaaaa', scripted, folder);
  const stored = readSvg('aaaaaaaaaaaa', folder);
  assert.equal(stored.state, 'foreign');
  assert.throws(() => drawingOf('aaaaaaaaaaaa', folder), /aaaaaaaaaaaa\.svg:1 .*npm run diagrams/u);
  writeSvg('aaaaaaaaaaaa', svg, folder);
});

test('a stored diagram that nobody wants is an orphan until it is removed', () => {
  const wanted = new Set(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
  assert.deepEqual(listOrphans(wanted, folder), ['cccccccccccc']);
  removeSvg('cccccccccccc', folder);
  assert.deepEqual(listOrphans(wanted, folder), []);
});

test('a store that is not there yet is empty', () => {
  assert.deepEqual(listOrphans(new Set(), join(folder, 'none')), []);
});
