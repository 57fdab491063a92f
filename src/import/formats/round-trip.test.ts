import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { OutlineNode } from './node.ts';
import { parseOutline } from './parse.ts';
import { readOutline } from './read-outline.ts';
import { walk } from './walk.ts';
import { writeOutline } from './write-outline.ts';

interface Tree {
  text: string;
  children: Tree[];
}

const letters = fc.constantFrom(...'aZ9仮想ネットか\u3099。：（）→−𠮷{}$%?!,;"\'|~^\u202E\u200B');
const texts = fc.string({ unit: letters, minLength: 1, maxLength: 12 }).map((text) => `題${text}`);
const treesOf = (levels: number): fc.Arbitrary<Tree> =>
  fc.record({ text: texts, children: levels > 1 ? fc.array(treesOf(levels - 1), { maxLength: 3 }) : fc.constant([]) });
const trees = treesOf(8);

const xml = (text: string): string => text.replace(/[&<"]/gu, (char) => `&#${char.charCodeAt(0)};`);
const nested = (tree: Tree, open: (text: string) => string, close: string): string =>
  `${open(xml(tree.text))}${tree.children.map((child) => nested(child, open, close)).join('')}${close}`;
const list = (tree: Tree, mark: string, unit: string, depth = 0): string =>
  `${unit.repeat(depth)}${mark}${tree.text}\n${tree.children.map((child) => list(child, mark, unit, depth + 1)).join('')}`;
const headings = (tree: Tree, depth = 1): string =>
  `${'#'.repeat(depth)} ${tree.text}\n\n${tree.children.map((child) => headings(child, depth + 1)).join('')}`;
const topic = (tree: Tree): object => ({ title: tree.text, children: { attached: tree.children.map(topic) } });
const json = (tree: Tree): string => JSON.stringify([{ rootTopic: topic(tree) }]);

/** Every way in which a tree can be written so that we read it. */
const ways: Readonly<Record<string, (tree: Tree) => Uint8Array>> = {
  'headings only': (tree) => strToU8(headings(tree)),
  ...Object.fromEntries(
    ['- ', '* ', '+ ', '• ', '・'].flatMap((mark) =>
      ['  ', '   ', '    ', '\t', '\u3000'].map((unit) => [
        `list of "${mark}" by ${JSON.stringify(unit)}`,
        (tree: Tree) => strToU8(list(tree, mark, unit)),
      ]),
    ),
  ),
  'house form': (tree) => strToU8(writeOutline(grown(tree))),
  'CRLF with a mark': (tree) => strToU8(`\uFEFF${headings(tree).replaceAll('\n', '\r\n')}`),
  'UTF-16': (tree) => new Uint8Array(Buffer.from(`\uFEFF${headings(tree)}`, 'utf16le')),
  'plain text': (tree) => strToU8(list(tree, '', '\t')),
  OPML: (tree) => strToU8(`<opml><body>${nested(tree, (text) => `<outline text="${text}">`, '</outline>')}</body></opml>`),
  FreeMind: (tree) => strToU8(`<map>${nested(tree, (text) => `<node TEXT="${text}">`, '</node>')}</map>`),
  'XMind JSON': (tree) => zipSync({ 'content.json': strToU8(json(tree)) }),
};

for (const [name, write] of Object.entries(ways)) {
  test(`a tree written as ${name} is read back`, () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { root, problems } = readOutline(write(tree), 'a');
        assert.ok(root, JSON.stringify(problems));
        assert.deepEqual(bare(root), plain(tree));
      }),
      { seed: 8, numRuns: 50 },
    );
  });
}

test('the house form keeps every text and note in order, and the strict parser reads it', () => {
  fc.assert(
    fc.property(trees, fc.array(texts, { maxLength: 3 }), (tree, notes) => {
      const root = { ...grown(tree), ...(notes.length > 0 && { notes }) };
      const { root: back } = parseOutline(writeOutline(root), 'a');
      assert.ok(back);
      const [first = '', ...rest] = [...walk(grown(tree))].map(({ text }) => text);
      assert.deepEqual([...walk(back)].map(({ text }) => text), [first, ...notes, ...rest]);
    }),
    { seed: 8, numRuns: 100 },
  );
});

function grown(tree: Tree, depth = 1): OutlineNode {
  return { kind: 'item', depth, line: 1, text: tree.text, children: tree.children.map((child) => grown(child, depth + 1)) };
}

function bare({ text, children }: OutlineNode): Tree {
  return { text, children: children.map(bare) };
}

/** The generator's objects have no prototype, ours have one. */
function plain({ text, children }: Tree): Tree {
  return { text, children: children.map(plain) };
}
