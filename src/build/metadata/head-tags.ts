import type { CheerioAPI } from 'cheerio';
import { addressOf, type SiteAddress } from './address-of.ts';
import { linkedData, linkedFiles } from './linked-data.ts';
import { TEXT } from './markdown-twin.ts';

/** Names in the head of a page of text that search engines may list its Markdown. */
export function nameMarkdown($: CheerioAPI) {
  if (isListed($) && $(TEXT).length > 0) nameTwin($, 'text/markdown', 'index.md');
}

/** Names in the head of the glossary and of the questions their data. */
export function nameData($: CheerioAPI) {
  const file = linkedFiles[$('article').attr('data-kind') ?? ''];
  if (isListed($) && file !== undefined) nameTwin($, 'application/ld+json', file);
}

/**
 * Tells search engines what a page is (JSON-LD), where the origin of the site is known: it asks for
 * whole addresses. `file` is the page's, below the built site.
 */
export function addLinkedData(
  $: CheerioAPI,
  { file, address }: { file: string; address: SiteAddress },
) {
  if (!isListed($) || !address.site) return;
  const data = JSON.stringify(linkedData($, addressOf(file, address))).replaceAll('<', '\\u003c');
  const script = `<script type="application/ld+json">${data}</script>`;
  const title = $('header.title').first();
  // Beside the words that it repeats, where it compresses best.
  if (title.length > 0) title.before(script);
  else $('main').append(script);
}

function isListed($: CheerioAPI): boolean {
  return $('meta[name=robots]').length === 0;
}

function nameTwin($: CheerioAPI, type: string, file: string) {
  $('head').append(`<link rel="alternate" type="${type}" href="${file}">`);
}
