import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { convertChapter } from './convert-chapter.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { readErrata } from '../../content/errata.ts';
import { applyErrata, plainText } from './correct-outline.ts';

type Node = { type: string; value?: string; children?: Node[] };

function file(path: string): SourceFile {
  return { file: path, text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') };
}

const name = '08-virtual-network';
const outline = file(`content/outlines/${name}.md`);
const errata = file(`content/errata/${name}.yaml`);
const converted = convertChapter({
  name,
  outline,
  errata,
  plan: file(`content/chapters/${name}.yaml`),
  glossary: file('content/glossary.yaml'),
  generalWords: file('content/general-words.yaml'),
});
const mdast = (text: string) =>
  mdxToMdast(text, { features: { smartPunctuation: false, directive: false } }) as Node;

test('chapter 08 converts without problems into 30 pages with 179 nodes', () => {
  assert.deepEqual(converted.problems, []);
  assert.equal(converted.pages.length, 30);
  assert.equal(
    converted.pages.reduce((sum, { nodes }) => sum + nodes, 0),
    179,
  );
});

test('read back from MDX, every node has its corrected text, once and in order', () => {
  const { root } = parseOutline(outline.text, outline.file);
  assert.ok(root);
  const tree = withNodeIds(root);
  const list = readErrata(errata.text, errata.file).value;
  const { segments } = applyErrata(tree, list, errata.file).value;
  const order = [...walk(tree)].map(({ id }) => id);
  const shown = new Map<string, string>();
  for (const { path, text } of converted.pages) {
    const blocks = [...titleOf(text), ...blocksOf(mdast(text))];
    const places = blocks.map(({ id }) => order.indexOf(id));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
      path,
    );
    for (const block of blocks) {
      assert.ok(!shown.has(block.id), `${path}: ${block.id} twice`);
      shown.set(block.id, block.text);
    }
  }
  for (const { id } of walk(tree)) assert.equal(shown.get(id), plainText(segments.get(id) ?? []));
});

test('no page has a heading level that skips, an h1, or one deeper than h4', () => {
  for (const { path, text } of converted.pages) {
    let above = 1;
    for (const [marks] of text.matchAll(/^#+(?= )/gmu)) {
      assert.ok(
        marks.length >= 2 && marks.length <= 4 && marks.length <= above + 1,
        `${path}: ${marks}`,
      );
      above = marks.length;
    }
  }
});

function titleOf(page: string): { id: string; text: string }[] {
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'mu').exec(page)?.[1];
  const id = field('node');
  const expansion = field('expansion');
  return id ? [{ id, text: [field('title'), ...(expansion ? [expansion] : [])].join('：') }] : [];
}

function blocksOf(node: Node): { id: string; text: string }[] {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const [, text, id] = /^([^]*) \^(n[0-9a-z]{5})$/u.exec(textOf(node)) ?? [];
    return id === undefined || text === undefined ? [] : [{ id, text }];
  }
  return (node.children ?? []).flatMap(blocksOf);
}

/** What a reader sees: the site shows `==word==` as the word. */
function textOf(node: Node): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll(/==(.+?)==/gu, '$1');
  if (node.type === 'mdxTextExpression') return (node.value ?? '').slice(1, -1);
  return (node.children ?? []).map(textOf).join('');
}
