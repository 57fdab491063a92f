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
  note: string;
  children: Tree[];
}

/** What may stand in a text, and what means something to one format or another. */
const letters = fc.constantFrom(
  ...'aZ9仮想ネットか\u3099。：（）→−𠮷{}$%?!,;"\'|~^\u202E\u200B<>&#*=[]()_`@.-+/\\\u00A0\u3000 ',
  ...['<b>', '</b>', '<br>', '<T>', '&amp;', '&#x41;', '&foo;', ' #', '20@.nan', '**', '==', '-->'],
  ...['`', '``', '[x] ', '1. ', '{a:b}', ':star:', '#網', ']]>', '<!--', '\u2028', '\u0085', '注:　：'],
);
const texts = fc
  .array(letters, { minLength: 1, maxLength: 12 })
  .map((parts) => `題${parts.join('')}`.trim());
const treesOf = (levels: number): fc.Arbitrary<Tree> =>
  fc.record({
    text: texts,
    note: fc.oneof(fc.constant(''), texts),
    children: levels > 1 ? fc.array(treesOf(levels - 1), { maxLength: 3 }) : fc.constant([]),
  });
const trees = treesOf(8);

/** A text as it stands in XML, in HTML, and in Markdown that a tool writes. */
const xml = (text: string): string =>
  text.replace(/[&<>"\u0085\u2028]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
const html = (text: string): string => xml(text).replaceAll('`', '&#96;');
const heading = (text: string): string => `${html(text)}${/\s#+$/u.test(text) ? ' #' : ''}`;

type Write = (tree: Tree, below: string, depth: number) => string;
const write = (tree: Tree, one: Write, depth = 0): string =>
  one(tree, tree.children.map((child) => write(child, one, depth + 1)).join(''), depth);
const list = (mark: string, unit: string): Write => ({ text, note }, below, depth) => {
  const indent = unit.repeat(depth);
  return `${indent}${mark}${html(text)}\n${note && `${indent}${unit}> ${html(note)}\n`}${below}`;
};
const headings: Write = ({ text, note }, below, depth) =>
  `${'#'.repeat(depth + 1)} ${heading(text)}\n\n${note && `${html(note)}\n\n`}${below}`;
const plainText: Write = ({ text }, below, depth) => `${'\t'.repeat(depth)}${text}\n${below}`;
const outline: Write = ({ text, note }, below) =>
  `<outline text="${xml(html(text))}"${note && ` _note="${xml(html(note))}"`}>${below}</outline>`;
const rich = (type: string, text: string): string =>
  `<richcontent TYPE="${type}"><html><head/><body><p>${spaced(text)}</p></body></html>`
  + '</richcontent>';
const spaced = (text: string): string => xml(text).replaceAll(' ', '&#160;');
const node: Write = ({ text, note }, below) =>
  `<node TEXT="${xml(text)}">${note && rich('NOTE', note)}${below}</node>`;
const richNode: Write = ({ text, note }, below) =>
  `<node>${rich('NODE', text)}${note && rich('DETAILS', note)}${below}</node>`;
const pageNode: Write = ({ text, note }, below) => {
  const page = `<html>\n <body>\n <p>${spaced(text)}</p>\n</body></html>`;
  return `<node TEXT="${xml(page)}">${note && rich('NOTE', note)}${below}</node>`;
};
const topic: Write = ({ text, note }, below) =>
  `<topic><title>${xml(text)}</title>${note && `<notes><plain>${xml(note)}</plain></notes>`}`
  + `<children><topics type="attached">${below}</topics></children></topic>`;
const jsonTopic = ({ text, note, children }: Tree): object => ({
  title: text,
  ...(note && { notes: { plain: { content: note } } }),
  children: { attached: children.map(jsonTopic) },
});

/** Every way in which a tree can be written so that we read it. */
const ways: Readonly<Record<string, (tree: Tree) => Uint8Array>> = {
  'headings only': (tree) => strToU8(write(tree, headings)),
  ...Object.fromEntries(
    (
      [['- ', '  '], ['* ', '   '], ['+ ', '    '], ['• ', '\t'], ['・', '\u3000']] as const
    ).map(([mark, unit]) => [
      `list of "${mark}" by ${JSON.stringify(unit)}`,
      (tree: Tree) => strToU8(write(tree, list(mark, unit))),
    ]),
  ),
  'CRLF with a mark': (tree) => strToU8(`\uFEFF${write(tree, headings).replaceAll('\n', '\r\n')}`),
  'UTF-16': (tree) => new Uint8Array(Buffer.from(`\uFEFF${write(tree, headings)}`, 'utf16le')),
  'OPML': (tree) => strToU8(`<opml><body>${write(tree, outline)}</body></opml>`),
  'FreeMind': (tree) => strToU8(`<map>${write(tree, node)}</map>`),
  'Freeplane with rich text': (tree) => strToU8(`<map>${write(tree, richNode)}</map>`),
  'Freeplane with pages as texts': (tree) => strToU8(`<map>${write(tree, pageNode)}</map>`),
  'XMind XML': (tree) =>
    strToU8(`<xmap-content><sheet>${write(tree, topic)}</sheet></xmap-content>`),
  'XMind JSON': (tree) =>
    zipSync({ 'content.json': strToU8(JSON.stringify([{ rootTopic: jsonTopic(tree) }])) }),
};

for (const [name, bytes] of Object.entries(ways)) {
  test(`any text in any place of ${name} is read back`, () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { root, problems } = readOutline(bytes(tree), 'a');
        assert.ok(root, JSON.stringify(problems));
        // Rich text has hard spaces, or it would lose those beside others.
        const soft = (one: Tree) => JSON.stringify(one).replaceAll('\u00A0', ' ');
        assert.equal(soft(bare(root)), soft(plain(tree)));
      }),
      { seed: 8, numRuns: 50 },
    );
  });
}

test('any text in plain text is read back', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const { root } = readOutline(strToU8(write(tree, plainText)), 'a', 'text');
      assert.deepEqual(root && bare(root), plain(tree, true));
    }),
    { seed: 8, numRuns: 50 },
  );
});

test('the house form keeps every text and note in order, and the strict parser reads it', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const { root: back } = parseOutline(writeOutline(grown(tree)), 'a');
      assert.ok(back);
      const all = [...walk(grown(tree))].flatMap(({ text, notes = [] }) => [text, ...notes]);
      const unset = (text: string) => text.replace(/\*\*|==/gu, '');
      assert.deepEqual([...walk(back)].map(({ text }) => unset(text)), all.map(unset));
    }),
    { seed: 8, numRuns: 200 },
  );
});

function grown({ text, note, children }: Tree, depth = 1): OutlineNode {
  const below = children.map((child) => grown(child, depth + 1));
  return { kind: 'item', depth, line: 1, text, children: below, ...(note && { notes: [note] }) };
}

function bare({ text, notes = [], children }: OutlineNode): Tree {
  return { text, note: notes.join('\n'), children: children.map(bare) };
}

/** The generator's objects have no prototype, ours have one. */
function plain({ text, note, children }: Tree, isBare = false): Tree {
  const below = children.map((child) => plain(child, isBare));
  return { text, note: isBare ? '' : note, children: below };
}
