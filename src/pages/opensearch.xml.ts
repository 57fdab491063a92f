import type { APIRoute } from 'astro';
import { escapeHtml } from '../content/escape-html.ts';
import { getBook } from '../site/book.ts';
import { href } from '../site/href.ts';

/**
 * Tells browsers how to search this site from their address bar (OpenSearch 1.1); needs whole
 * addresses.
 */
export const GET: APIRoute = async ({ site, url }) => {
  const { site: book } = await getBook();
  const address = (path: string): string =>
    escapeHtml(new URL(href(path), site ?? url.origin).href);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml([...book.title].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeHtml(book.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ja</Language>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" template="${address('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
