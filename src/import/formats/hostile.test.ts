import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { outlineJson } from './draw-outline.ts';
import { readOutline } from './read-outline.ts';
import { countNodes, walk } from './walk.ts';

const read = (text: string) => readOutline(strToU8(text), 'a');
const found = (text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  return readOutline(bytes, 'a').problems.map((problem) => problem.found);
};

test('an outline of 100,000 nodes is read whole, flat or in XML', () => {
  const items = Array.from({ length: 100_000 - 1 }, (_, index) => index);
  const markdown = read(`# A\n${items.map((index) => `- n${index}`).join('\n')}`).root;
  const outlines = items.map((index) => `<outline text="${index}"/>`).join('');
  const opml = read(`<opml><body><outline text="A">${outlines}</outline></body></opml>`);
  for (const root of [markdown, opml.root]) assert.equal(root && countNodes(root), 100_000);
});

test('thousands of levels are read and shown in every format that nests', () => {
  // Where each line is longer than the one above, the file grows with the square.
  const few = Array.from({ length: 2_000 }, (_, level) => level);
  const nested = (open: string, close: string) => `${open.repeat(5_000)}${close.repeat(5_000)}`;
  const json = nested('{"title":"a","children":{"attached":[', ']}}');
  for (const text of [
    few.map((level) => `${' '.repeat(level)}- a`).join('\n'),
    few.map((level) => `${'\t'.repeat(level)}a`).join('\n'),
    few.map((level) => `${'#'.repeat(level + 1)} a`).join('\n'),
    `<opml><body>${nested('<outline text="a">', '</outline>')}</body></opml>`,
    `<map>${nested('<node TEXT="a">', '</node>')}</map>`,
    `[{"rootTopic":${json}}]`,
  ]) {
    const { root } = read(text);
    assert.ok(root);
    const deepest = [...walk(root)].at(-1)?.depth ?? 0;
    assert.ok(deepest >= (text.includes('\n') ? 2_000 : 5_000));
    assert.ok(outlineJson(root, {}).length > deepest);
  }
});

test('a file too big to be a map is refused with its size', () => {
  assert.deepEqual(found(new Uint8Array(50 * 1024 * 1024).fill(65)), ['52428800バイト']);
});

test('an archive that grows too big is refused, also when it lies about its size', () => {
  const bomb = zipSync({ 'content.json': new Uint8Array(17 * 1024 * 1024) });
  assert.match(found(bomb)[0] ?? '', /^広げると/u);
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  assert.equal(found(lying).length, 1);
});

test('entities of an XML file are never resolved', () => {
  const doctype = '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yy">]>';
  for (const name of ['x', 'y']) {
    const outline = `<opml><body><outline text="a&${name};"/></body></opml>`;
    assert.equal(found(`<?xml version="1.0"?>${doctype}${outline}`).length, 1);
  }
  const { root } = read(`${doctype}<opml><body><outline text="a"/></body></opml>`);
  assert.equal(root?.text, 'a');
});

test('what is no text is refused with its line', () => {
  assert.deepEqual(found('# A\n- \0\n'), ['NUL文字']);
  assert.deepEqual(found('[{"rootTopic":{"title":"\\ud800"}}]'), ['文字にならない符号']);
  assert.deepEqual(found(new Uint8Array([0x23, 0x20, 0xff, 0xff, 0xff])), ['読めない文字']);
});

test('a text that is no outline is refused, and taken when its format is named', () => {
  const read = (file: string, text: string, format?: 'text') =>
    readOutline(Buffer.from(text), file, format).problems.map((problem) => problem.found);
  assert.deepEqual(read('a.csv', '語,意味\n'), ['名前が .csv で終わるファイル']);
  assert.deepEqual(read('a.json', '{"a":1}'), ['名前が .json で終わるファイル']);
  assert.deepEqual(read('a.txt', '<!DOCTYPE html><html>'), ['HTMLのページ']);
  assert.deepEqual(read('a.csv', '語,意味\n', 'text'), []);
  assert.deepEqual(read('a.txt', '章\n\t節\n'), []);
});

test('texts that mean something elsewhere are only text', () => {
  for (const text of [
    ...['{x}', '<script>alert(1)</script>', 'import a from "b"', 'export {}', 'a\u202Eb\u2066c'],
    ...['<constructor>x</constructor>', '<toString>', '&constructor;', '</head> の前', '20@.nan'],
  ]) {
    assert.equal(read(`# T\n- ${text}\n`).root?.children[0]?.text, text);
  }
});
