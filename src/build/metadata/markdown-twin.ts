import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { LETTERS } from '../../study/quiz/quiz-data.ts';
import { escapeMarkdown } from '../../content/escape-markdown.ts';
import { asTable } from './markdown-table.ts';

/** A page's text. What plays with the texts of others (the map, the round of questions) is none. */
export const TEXT = 'main article[data-page]:not([data-search=off])';

/** What is for the eye or the hand only: marks, buttons, numbers of sources. */
const left =
  '[data-aside]:not(.map, .page-links), button, script, style, svg, ' +
  'nav.crumbs, nav.letters, .back, .js-only';

const inline = new Set(
  ('a abbr b bdi br cite code del dfn em i ins kbd mark q s small span strong sub sup time u ' +
    'wbr').split(' '),
);

/**
 * A page's article as Markdown: the text as corrected, each figure as its name and description,
 * tables as tables, and at the end the page's address. Undefined for a page without a text of its
 * own. `address` is what the last line names.
 */
export function markdownTwin($: CheerioAPI, address: string, site?: string): string | undefined {
  const article = $(TEXT).get(0);
  if (!article) return undefined;
  const skipped = new Set<AnyNode>($(left).get());
  const text = blocksOf(article, { $, skipped, site }).filter(Boolean).join('\n\n');
  return `${text}\n\n---\n\nこのページ：<${address}>\n`;
}

interface Reading {
  $: CheerioAPI;
  skipped: ReadonlySet<AnyNode>;
  /** The origin to put before addresses that begin with a slash. */
  site: string | undefined;
}

/** The blocks inside an element; runs of text and inline elements between blocks are paragraphs. */
function blocksOf(parent: Element, reading: Reading): string[] {
  const blocks: string[] = [];
  let run = '';
  const close = () => {
    if (run.trim()) blocks.push(guard(run.replace(/\s+/gu, ' ').trim()));
    run = '';
  };
  for (const node of parent.children) {
    if (reading.skipped.has(node)) continue;
    if (node.type === 'tag' && !inline.has(node.tagName)) {
      close();
      blocks.push(...blockOf(node, reading));
    } else run += inlineOf(node, reading);
  }
  close();
  return blocks;
}

function blockOf(element: Element, reading: Reading): string[] {
  const { tagName } = element;
  const [, level] = /^h([1-6])$/u.exec(tagName) ?? [];
  if (level) return [`${'#'.repeat(Number(level))} ${line(element, reading)}`];
  if (tagName === 'ul' || tagName === 'ol') return [listOf(element, reading)];
  if (tagName === 'table') return asTable(element, reading.$, (cell) => line(cell, reading));
  if (tagName === 'figure') return [figureOf(element, reading)];
  if (tagName === 'dt') return [`**${line(element, reading)}**`];
  if (tagName === 'summary' || tagName === 'p') return [guard(line(element, reading))];
  const blocks = blocksOf(element, reading);
  return tagName === 'blockquote' ? [quoted(blocks)] : blocks;
}

function listOf(list: Element, reading: Reading): string {
  const items = reading.$(list).children('li').get().filter((item) => !reading.skipped.has(item));
  const lines = items.map((item, index) => {
    const letter = list.attribs['class'] === 'choices' ? `${LETTERS[index]}　` : '';
    const mark = list.tagName === 'ol' && !letter ? `${index + 1}. ` : '- ';
    const [first = '', ...rest] = blocksOf(item, reading);
    const more = rest.map((block) => (/^(?:- |\d+\. )/u.test(block) ? '\n' : '\n\n') + block);
    const inset = `\n${' '.repeat(mark.length)}`;
    return mark + [letter, first, ...more].join('').replaceAll('\n', inset).replace(/^ +$/gmu, '');
  });
  return lines.join('\n');
}

/** A figure by its name; a drawing by its description; what is made of text stays text. */
function figureOf(figure: Element, reading: Reading): string {
  const { $ } = reading;
  const caption = $(figure).find('figcaption').first();
  const name = caption.children('b, span').get().map((part) => line(part, reading)).join('　');
  const description = $(figure).find('svg > desc').first().text().trim();
  const skipped = new Set([...reading.skipped, ...caption.get()]);
  const drawn = description && [escapeMarkdown(description)];
  return quoted([`**${name}**`, ...(drawn || blocksOf(figure, { ...reading, skipped }))]);
}

function quoted(blocks: readonly string[]): string {
  return blocks.join('\n\n').replace(/^/gmu, '> ').replace(/ +$/gmu, '');
}

function line(element: Element, reading: Reading): string {
  const texts = element.children.map((child) => inlineOf(child, reading));
  return texts.join('').replace(/\s+/gu, ' ').trim();
}

function inlineOf(node: AnyNode, reading: Reading): string {
  if (node.type === 'text') return escapeMarkdown(node.data);
  if (node.type !== 'tag' || reading.skipped.has(node)) return '';
  const inner = node.children.map((child) => inlineOf(child, reading)).join('');
  const { href = '', 'data-pop-term': term } = node.attribs;
  switch (node.tagName) {
    case 'br':
      return ' ';
    case 'small':
      return ` ${inner}`;
    case 'code':
      return `\`${reading.$(node).text()}\``;
    case 'del':
      return `~~${inner}~~`;
    case 'mark':
    case 'b':
    case 'strong':
      return bold(inner);
    case 'a':
      return term !== undefined || href.startsWith('#')
        ? inner
        : `[${inner.trim()}](${absolute(href, reading.site)})`;
    default:
      return inner;
  }
}

/**
 * Asterisks next to a bracket or full stop would be read as asterisks, so such a word stays plain.
 */
function bold(text: string): string {
  return /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && !text.includes('**')
    ? `**${text}**`
    : text;
}

function absolute(href: string, site?: string): string {
  return site && href.startsWith('/') ? new URL(href, site).href : href;
}

/** Keeps a paragraph from being read as a heading, a list or a quotation. */
function guard(text: string): string {
  return text.replace(
    /^(?:[#>+-]|(\d+)([.)]))(?=\s|$)/u,
    (found, number?: string, sign?: string) => (number ? `${number}\\${sign}` : `\\${found}`),
  );
}
