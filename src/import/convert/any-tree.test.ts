import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mdxToHast } from 'satteri';
import { parse } from 'yaml';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { convertChapter } from './convert-chapter.ts';

type Node = { type: string; tagName?: string; value?: string; children?: Node[] };

const pieces = fc.constantFrom('{x}', '<script>', '</p>', '`', '```', '---', '*', '_', '[a](b)', '&amp;', '==', 'https://a.b', 'import a', 'か\u3099', '\u202E', '𠮷', '：', ' ', '1.', '#', '\\');
const texts = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => `題${parts.join('')}`.trim());
/** An outline by the depths of its lines; a line is at most one deeper than the one above. */
const outlines = fc.array(fc.tuple(fc.nat({ max: 9 }), texts), { minLength: 1, maxLength: 25 }).map((rows) => {
  let depth = 1;
  const below = rows.map(([wanted, text]) => {
    depth = Math.min(Math.max(2, wanted), depth + 1);
    return depth <= 6 ? `${'#'.repeat(depth)} ${text}` : `${' '.repeat(4 * (depth - 7))}* ${text}`;
  });
  return `# 章\n${below.join('\n')}\n`;
});

test('from any outline to MDX to HTML every text survives, in order', () => {
  fc.assert(
    fc.property(outlines, (text) => {
      const { root } = parseOutline(text, '09-a.md');
      assert.ok(root);
      const tree = withNodeIds(root);
      const { pages, problems } = convertChapter({ name: '09-a', outline: { file: 'content/outlines/09-a.md', text } });
      assert.deepEqual(problems, []);
      const order = [...walk(tree)].map(({ id }) => id);
      const shown = new Map<string, string>();
      for (const page of pages) {
        const blocks = [...titleOf(page.text), ...blocksOf(mdxToHast(body(page.text), { features: { smartPunctuation: false, directive: false } }) as Node)];
        const places = blocks.map(({ id }) => order.indexOf(id));
        assert.deepEqual(places, places.toSorted((one, other) => one - other));
        for (const block of blocks) shown.set(block.id, block.text);
      }
      assert.deepEqual(order.map((id) => shown.get(id)), [...walk(tree)].map((node) => node.text));
    }),
    { seed: 8, numRuns: 100 },
  );
});

function body(page: string): string {
  return page.slice(page.indexOf('\n---\n', 3) + 5);
}

function titleOf(page: string): { id: string; text: string }[] {
  const { node, title, expansion } = parse(page.slice(4, page.indexOf('\n---\n', 3))) as Record<string, string>;
  return node ? [{ id: node, text: expansion ? `${title}：${expansion}` : (title ?? '') }] : [];
}

/** The blocks that end in an id; a list item's own text ends where the list below it begins. */
function blocksOf(node: Node): { id: string; text: string }[] {
  const [, text, id] = /^\s*([^]*) \^(n[0-9a-z]{5}(?:-\d+)?)\s*$/u.exec(ownText(node)) ?? [];
  const own = /^(?:h\d|p|li)$/u.test(node.tagName ?? '') && id !== undefined && text !== undefined ? [{ id, text }] : [];
  if (own.length > 0 && node.tagName !== 'li') return own;
  return [...own, ...(node.children ?? []).flatMap((child) => (own.length > 0 && child.tagName === 'p' ? [] : blocksOf(child)))];
}

function ownText(node: Node): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll(/==(.+?)==/gu, '$1');
  if (node.type === 'mdxTextExpression') return (node.value ?? '').slice(1, -1);
  return (node.children ?? []).map((child) => (/^[uo]l$/u.test(child.tagName ?? '') ? '' : ownText(child))).join('');
}
