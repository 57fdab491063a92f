import { load, type CheerioAPI } from 'cheerio';
import { addressOf, type SiteAddress } from './address-of.ts';
import { TEXT } from './markdown-twin.ts';

/**
 * A built page with what other programs read of it: the address of its Markdown, and, when the origin of the site is known,
 * what the page is (JSON-LD), the way to it and a preview for links, which all ask for whole addresses. A page without a
 * text of its own, or one that is not for search engines, stays as it is.
 */
export function addHeadTags(html: string, file: string, address: SiteAddress): string {
  const $ = load(html);
  if ($(TEXT).length === 0 || $('meta[name=robots]').length > 0) return html;
  const markdown = '<link rel="alternate" type="text/markdown" href="index.md">';
  if (!address.site) return html.replace('</head>', () => `${markdown}</head>`);
  const preview = openGraph($, addressOf(file, address), addressOf('og.png', address));
  const data = JSON.stringify(linkedData($, address.site)).replaceAll('<', '\\u003c');
  return html
    .replace('</head>', () => `${markdown}${preview}</head>`)
    // Beside the words that it repeats, where it compresses best.
    .replace('<header class="title">', (title) => `<script type="application/ld+json">${data}</script>${title}`);
}

function openGraph($: CheerioAPI, url: string, image: string): string {
  const rows = [
    ['title', $('head > title').text()],
    ['description', $('meta[name=description]').attr('content') ?? ''],
    ['type', 'article'],
    ['url', url],
    ['image', image],
  ];
  return rows.map(([name, value = '']) => `<meta property="og:${name}" content="${escape(value)}">`).join('');
}

/** schema.org kinds of the pages; what is not listed is a page to learn from. */
const kinds: Readonly<Record<string, string>> = { glossary: 'DefinedTermSet' };

function linkedData($: CheerioAPI, site: string): object {
  const kind = kinds[$('article').attr('data-kind') ?? ''] ?? 'LearningResource';
  return {
    '@context': 'https://schema.org',
    '@type': ['WebPage', kind],
    name: $('head > title').text(),
    breadcrumb: { '@type': 'BreadcrumbList', itemListElement: crumbs($, site) },
  };
}

function crumbs($: CheerioAPI, site: string): object[] {
  return $('.crumbs li a')
    .get()
    .map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: $(link).text().trim(),
      item: new URL($(link).attr('href') ?? '', site).href,
    }));
}

function escape(text: string): string {
  return text.replace(/[&"<]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
