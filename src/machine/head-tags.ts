import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { addressOf, type SiteAddress } from './address-of.ts';
import { linkedData, linkedFiles } from './linked-data.ts';
import { TEXT } from './markdown-twin.ts';

/**
 * A built page with what other programs read of it: the addresses of its Markdown and its data, and, when the origin of the
 * site is known, a preview for links and what the page is (JSON-LD), which both ask for whole addresses. A page that is not for
 * search engines stays as it is.
 */
export function addHeadTags(html: string, file: string, address: SiteAddress): string {
  const $ = load(html);
  if ($('meta[name=robots]').length > 0) return html;
  const named = beforeEnd('head', twins($).join(''))(html);
  if (!address.site) return named;
  const url = addressOf(file, address);
  const tags = metas([['og:image', addressOf('og.png', address)], ...preview($, url)]);
  return withData($, url)(beforeEnd('head', tags)(named));
}

/** The same page as other programs would rather have it. */
function twins($: CheerioAPI): string[] {
  const data = linkedFiles[$('article').attr('data-kind') ?? ''];
  return [
    ...($(TEXT).length > 0 ? ['<link rel="alternate" type="text/markdown" href="index.md">'] : []),
    ...(data ? [`<link rel="alternate" type="application/ld+json" href="${data}">`] : []),
  ];
}

function preview($: CheerioAPI, url: string): [name: string, value: string][] {
  return [
    ['og:title', $('head > title').text()],
    ['og:description', $('meta[name=description]').attr('content') ?? ''],
    ['og:type', 'article'],
    ['og:url', url],
    ['twitter:card', 'summary_large_image'],
  ];
}

function metas(rows: readonly (readonly [name: string, value: string])[]): string {
  return rows
    .map(([name, value]) => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escape(value)}">`)
    .join('');
}

function withData($: CheerioAPI, url: string): (html: string) => string {
  const data = JSON.stringify(linkedData($, url)).replaceAll('<', '\\u003c');
  const script = `<script type="application/ld+json">${data}</script>`;
  const title = '<header class="title">';
  // Beside the words that it repeats, where it compresses best.
  return (html) => (html.includes(title) ? html.replace(title, () => script + title) : beforeEnd('main', script)(html));
}

function beforeEnd(element: 'head' | 'main', tags: string): (html: string) => string {
  return (html) => html.replace(`</${element}>`, (end) => tags + end);
}

function escape(text: string): string {
  return text.replace(/[&"<]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
