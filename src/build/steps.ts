import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { addressOf, type SiteAddress } from './metadata/address-of.ts';
import { addLinkedData, nameData, nameMarkdown } from './metadata/head-tags.ts';
import { markdownTwin } from './metadata/markdown-twin.ts';
import { addPolicy } from './policy.ts';

/** What is known of a built page besides its HTML. */
export interface BuiltPage {
  /** Its file below the built site, with `/`. */
  file: string;
  address: SiteAddress;
  /** Whether the built site has a file, by its path below the site's root. */
  has: (path: string) => boolean;
}

/** A step of finishing a page: changes its parsed document. */
interface Step {
  name: string;
  apply: ($: CheerioAPI, page: BuiltPage) => void;
  /** Why rendering cannot do it. */
  reason: string;
}

/**
 * What Astro's pages lack, in order: the policy comes last, since it names what stands in the page.
 */
export const steps: readonly Step[] = [
  { name: 'downloads', apply: dropDownloads, reason: 'PDFs and packages are made of the pages' },
  { name: 'styles', apply: joinStyles, reason: 'Astro inlines each file in an element of its own' },
  { name: 'markdown', apply: nameMarkdown, reason: 'only a page with a text has it in Markdown' },
  { name: 'data', apply: nameData, reason: 'tells of the kind that the article names' },
  { name: 'linked data', apply: addLinkedData, reason: 'repeats the texts of the page' },
  { name: 'policy', apply: addPolicy, reason: 'hashes are known of what is whole' },
];

/** A finished page. */
export interface FinishedPage {
  html: string;
  /** Whether search engines may list it. */
  isListed: boolean;
  /** The page's text in Markdown; only a listed page with a text has one. */
  markdown: string | undefined;
}

/** Takes a page through all steps, parsed once. */
export function finishPage(html: string, page: BuiltPage): FinishedPage {
  const $ = load(html, { xml: { xmlMode: false, encodeEntities: 'utf8' } });
  for (const { apply } of steps) apply($, page);
  const isListed = $('meta[name=robots]').length === 0;
  const { file, address } = page;
  const markdown = isListed ? markdownTwin($, addressOf(file, address), address.site) : undefined;
  return { html: $.html(), isListed, markdown };
}

/**
 * Takes out what leads to files that were not made: the elements marked `data-pdf` or `data-apkg`.
 */
export function dropDownloads($: CheerioAPI, { address, has }: BuiltPage) {
  for (const element of $('[data-pdf], [data-apkg]')) {
    const links = $(element).find('a').get().map((link) => $(link).attr('href') ?? '');
    if (!links.every((link) => has(link.slice(address.base.length)))) $(element).remove();
  }
}

/** Joins the styles of the head in the first: each more would cost a hash in the policy. */
export function joinStyles($: CheerioAPI) {
  const styles = $('head > style');
  styles.first().text(styles.text());
  styles.slice(1).remove();
}
