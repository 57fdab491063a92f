import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'satteri';
import { blockIds } from '../../build/markdown/block-ids.ts';
import { strongToHtml } from '../../build/markdown/strong.ts';
import { terms } from '../../build/markdown/terms.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { termId } from '../../content/terms/term-entry.ts';
import { convertChapter } from '../convert/convert-chapter.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { checkLossless } from './check-lossless.ts';

/** What could be taken for something else, by those who could. */
const signs = [
  // Markdown and our own marks
  ['`', '```', '---', '***', '*', '**', '_', '__', '~', '~~'],
  ['[a](b)', '[', ']', '!', '#', '1.', '- ', '> ', '|', '_', '`'],
  ['=', '==', '===', '=b=', '_', '\\', '^', '^n00000', '**', '*', '$', '：', '「', '」', 'X'],
  // MDX and HTML
  ['{x}', '{', '}', '<script>', '</p>', '</head>', '<!--', '&amp;', '&#x40;', '&', '"'],
  ['import a', 'export', '{', '<', '('],
  // automatic links
  ['https://a.b', '://', 'http', 'www.', 'a@b.jp', '@', '.', '/', 'X', '_', '：'],
  // YAML
  [': ', ':　', ':', ' #', '- ', "'", '"', '%', '!', '?', ',', '{', '[', '~', '<<', '：', '---'],
  ['2024-01-01', '12:30', '1_000', '0x1f', '1e3', '.inf', 'true', 'null', 'yes', '=', '-', '+'],
  // white space, signs that are not seen, signs of two units
  ['　', ' ', '\t', '\u00a0', '\u2028', '\u2029', '\u0085', '\v', '\f'],
  ['\u0001', '\u007f', '\ufeff', '\u200d', '　', ' '],
  ['か\u3099', '\u202e', '𠮷', '👨‍👩‍👧', '：', ' ', '　'],
];
type Text = fc.Arbitrary<string>;

/** An outline by the depths of its lines; a line is at most one deeper than the one above. */
function outlinesOf(texts: Text): Text {
  const rows = fc.array(fc.tuple(fc.nat({ max: 9 }), texts), { minLength: 1, maxLength: 25 });
  return rows.map((lines) => {
    let depth = 1;
    const below = lines.map(([wanted, text]) => {
      depth = Math.min(Math.max(2, wanted), depth + 1);
      const mark = depth <= 6 ? '#'.repeat(depth) : `${' '.repeat(4 * (depth - 7))}*`;
      return `${mark} ${text}`;
    });
    return `# 章\n${below.join('\n')}\n`;
  });
}

/** Outlines of few signs each, so that these meet; corrections of two signs of a line; terms. */
const books = fc.constantFrom(...signs).chain((group) => {
  const sign = fc.oneof(fc.constantFrom(...group), fc.constantFrom('あ', 'Q'));
  const run = fc.array(sign, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const between = fc.tuple(sign, run).map(([each, text]) => `${each}${text}${each}`);
  const written = fc.oneof(run, between);
  const texts = written.map((text) => text.trim() || 'あ');
  const correction = fc.tuple(fc.nat(99), fc.nat(99), written);
  return fc.record({
    outline: outlinesOf(texts),
    wrong: fc.array(correction, { maxLength: 9 }),
    learned: fc.array(texts, { maxLength: 4 }),
  });
});

/** What once was lost: a title like a date, white space beside a colon, signs of a correction. */
const attacks: [outline: string, wrong?: [line: number, start: number, corrected: string][]][] = [
  ['# 章\n## 日記\n### 2024-01-01\n- 最初\n## true\n### null\n- ~\n'],
  ['# 章\n## 節\n### VLAN　：Virtual LAN\n- 一つ\n### 注:　：補足\n- 一つ\n'],
  ['# 章\n## 節\n### 連絡先\n- **info@a.jp** に送る\n- **http://a.jp/** を読む\n'],
  ['# 章\n## 節A\u2028続き\n### 項\u0085\n- 前\f後\n- 前\v後\n- 前\u2029後\n- 前\u0007後\n'],
  ['# 章\n## 節\n### 項\n- 前X後\n', [[3, 4, '_i_']]],
  ['# 章\n## 言語\n### C # と F #\n- C #x\n'],
  ['# 章\n## 節\n### 20@.nan\n- a_b_c@.nan です\n- a@.b.c と a@-b.c、a@b_c.d、xmpp:a@b.c\n'],
];

test('any text in any place is in the HTML as it is in the outline, or as it was corrected', () => {
  const property = fc.property(books, ({ outline, wrong, learned }) => {
    const sources = {
      name: '09-a',
      outline: { file: 'content/outlines/09-a.md', text: outline },
      errata: { file: 'e.yaml', text: asYaml(errataOf(outline, wrong)) },
    };
    const glossary = { file: 'g.yaml', text: asYaml(termsOf(learned)) };
    const { pages, problems } = convertChapter({ ...sources, glossary });
    assert.deepEqual(problems, []);
    const built = new Map(pages.map(({ path, text }) => [addressOf(path), htmlOf(text)]));
    const files = pages.map(({ path, text }) => ({ file: path, text }));
    const report = checkLossless({ ...sources, pages: files, built });
    assert.deepEqual([report.problems, report.found], [[], report.total]);
  });
  const examples = attacks.map(([outline, wrong = []]) => [{ outline, wrong, learned: [] }]);
  fc.assert(property, { seed: 8, numRuns: 600, examples: examples as never });
});

/** As YAML without signs that nobody may write there as they are. */
function asYaml(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}

/** Corrections of what stands but once on its line, one for each line. */
function errataOf(outline: string, wrong: [line: number, start: number, corrected: string][]) {
  const { root } = parseOutline(outline, '');
  assert.ok(root);
  const nodes = [...walk(root)];
  const byLine = new Map(wrong.map(([at, ...rest]) => [nodes[at % nodes.length]!, rest]));
  return [...byLine].flatMap(([{ line, text }, [at, corrected]], index) => {
    const letters = [...text];
    const start = at % letters.length;
    const original = letters.slice(start, start + 1 + (at % 2)).join('');
    if (text.indexOf(original) !== text.lastIndexOf(original) || original === corrected) return [];
    const rest = { kind: 'fact', reason: '理由', source: '出典', verified: true };
    return [{ id: `e0000${index}`, line, original, corrected, ...rest }];
  });
}

/** A glossary of the words that make addresses of their own, as a glossary must. */
function termsOf(learned: readonly string[]) {
  const byAddress = new Map(learned.map((term) => [termId(term), term]));
  const rest = { reading: 'よみ', definition: '説明', aliases: [], outline_lines: [], see_also: [] };
  const words = [...byAddress.values()];
  return words.map((term) => ({ term, expansion: term, japanese: term, ...rest }));
}

function addressOf(path: string): string {
  return `09-a/${path.replace(/(?:\/?index)?\.mdx$/u, '')}/`.replace('//', '/');
}

type Html = { html: string };

/** The page as the site builds it: Astro's reading of the head, Sätteri, and what a layout adds. */
function htmlOf(page: string): string {
  const { frontmatter, content } = parseFrontmatter(page);
  const { title, expansion, summary, node, errata } = frontmatter;
  for (const text of [title, expansion ?? '', summary]) assert.equal(typeof text, 'string');
  const { default: Content } = evaluate(strongToHtml(content), {
    Fragment: ({ children }: { children: unknown }) => render(children),
    ...{ jsx, jsxs: jsx, mdastPlugins: [terms], hastPlugins: [blockIds] },
    features: { smartPunctuation: false },
  }) as { default: (props: object) => Html };
  const components = { Fix: passOn, Links: passOn };
  const heading = escapeHtml(expansion === undefined ? title : `${title}：${expansion}`);
  const list = errata.map((id: string) => `<li id="${id}"></li>`).join('');
  const h1 = node === undefined ? '' : `<h1 data-node="${node}">${heading}</h1>`;
  const { html } = Content({ components });
  return `<main><article data-page="">${h1}${html}<ul>${list}</ul></article></main>`;
}

function passOn({ children }: { children: unknown }): Html {
  return render(children);
}

function jsx(type: unknown, props: unknown): Html {
  const { children, ...attributes } = props as { children?: unknown };
  if (typeof type === 'function') return type({ children, ...attributes });
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`);
  return { html: `<${String(type)}${written.join('')}>${render(children).html}</${String(type)}>` };
}

function render(children: unknown): Html {
  if (Array.isArray(children)) return { html: children.map((each) => render(each).html).join('') };
  if (typeof children === 'object' && children !== null) return children as Html;
  return { html: children === undefined ? '' : escapeHtml(String(children)) };
}
