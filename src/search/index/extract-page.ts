import type { Cheerio } from 'cheerio';
import { load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import type { Block, Section } from '../page-text.ts';
import type { PlaceName } from '../places.ts';
import { ignored, isInline, isSpace } from '../text-flow.ts';

/** A block with the half-open ranges of its text that are words to learn. */
export type ExtractedBlock = Block & { terms: [from: number, to: number][] };
/** A section; `term` is set for an entry of the glossary. */
export type ExtractedSection = Section<ExtractedBlock> & { term?: string };

/** What can be searched on a page. */
export type ExtractedPage = {
  /** The value of data-page, unique on the site. */
  key: string;
  /** topic, section, chapter, glossary, errata … */
  kind: string;
  /** The value of data-section; '' outside of all. */
  section: string;
  /** The text of the h1. */
  title: string;
  sections: ExtractedSection[];
};

/** Where a block stands decides its place; the first row that fits counts. */
const regions: readonly { within: string; place: PlaceName; reason: string }[] = [
  { within: 'h1', place: 'title', reason: 'the page is about it' },
  { within: 'figure', place: 'figure', reason: 'captions, labels and descriptions of diagrams' },
  {
    within: '[data-quiz], .quiz',
    place: 'quiz',
    reason: 'questions must not outrank what they ask about',
  },
  {
    within: '[data-term] :is(h2,h3,h4,dt), dt[data-term]',
    place: 'entry',
    reason: 'a term of the glossary is the entry’s heading',
  },
  { within: '[data-term]', place: 'entryText', reason: 'what the glossary says of a term' },
  {
    within: '[data-supplement="points"]',
    place: 'key',
    reason: 'the few lines that the page comes down to',
  },
  { within: 'h2, h3, h4, h5, h6', place: 'heading', reason: 'a part of the page is about it' },
];

const headings = 'h1, h2, h3, h4, h5, h6, [data-term]';

/**
 * Reads what can be searched on one built page. Undefined when the page is not for the index: no
 * `main article[data-page]`, marked noindex, or `data-search="off"`.
 */
export function extractPage(html: string): ExtractedPage | undefined {
  const $ = load(html);
  const article = $('main article[data-page]').first();
  const element = article.get(0);
  const robots = $('meta[name="robots"]').attr('content') ?? '';
  if (!element || robots.includes('noindex') || article.closest('[data-search="off"]').length > 0)
    return undefined;
  const skipped: ReadonlySet<AnyNode> = new Set(article.find(ignored).get());
  const title = article.find('h1').get(0);
  return {
    key: article.attr('data-page') ?? '',
    kind: article.attr('data-kind') ?? '',
    section: article.attr('data-section') ?? '',
    title: title ? lineOf(title, skipped) : '',
    sections: readSections(article, element, skipped),
  };
}

function readSections(
  $article: Cheerio<Element>, article: Element, skipped: ReadonlySet<AnyNode>,
): ExtractedSection[] {
  const headed = new Set($article.find(headings).get());
  const placed = regions.map(({ within, place }) => ({
    elements: new Set($article.find(within).get()),
    place,
  }));
  const placeIn = (element: Element): PlaceName => {
    const around = chain(element);
    return (
      placed.find(({ elements }) => around.some((ancestor) => elements.has(ancestor)))?.place ??
      'body'
    );
  };
  let section: ExtractedSection = { anchor: '', heading: '', blocks: [] };
  const sections = [section];
  let open: Omit<ExtractedBlock, 'place'> = { text: '', terms: [] };
  let owner: Element = article;

  const close = (): void => {
    if (open.text.trim() !== '') section.blocks.push({ ...open, place: placeIn(owner) });
    open = { text: '', terms: [] };
  };
  const walk = (node: AnyNode, parent: Element): void => {
    if (node.type === 'text') {
      if (open.text === '') owner = parent;
      open.text += node.data;
    } else if (node.type === 'tag') walkElement(node);
  };
  const walkElement = (element: Element): void => {
    if (skipped.has(element)) return;
    if (isSpace(element.tagName) || (element.tagName === 'tspan' && element.attribs['x']))
      open.text += '\n';
    const inline = isInline(element.tagName);
    if (!inline) close();
    const { id, 'data-term': term } = element.attribs;
    if (id && headed.has(element) && element.tagName !== 'h1') {
      section = {
        anchor: id,
        heading: term ?? lineOf(element, skipped),
        blocks: [],
        ...(term && { term }),
      };
      sections.push(section);
    }
    const from = open.text.length;
    for (const child of element.children) walk(child, element);
    if (element.tagName === 'mark' && element.attribs['class'] === 'term')
      open.terms.push([from, open.text.length]);
    if (!inline) close();
  };
  walkElement(article);
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** The element and all around it, from the inside out. */
function chain(element: Element): Element[] {
  const parent = element.parent;
  return parent?.type === 'tag' ? [element, ...chain(parent)] : [element];
}

/** The text of an element as a reader sees it in one line. */
function lineOf(element: Element, skipped: ReadonlySet<AnyNode>): string {
  return textOf(element, skipped).replace(/\s+/g, ' ').trim();
}

function textOf(node: AnyNode, skipped: ReadonlySet<AnyNode>): string {
  if (node.type === 'text') return node.data;
  if (node.type !== 'tag' || skipped.has(node)) return '';
  return node.children.map((child) => textOf(child, skipped)).join('');
}
