import { escapeHtml } from '../../content/escape-html.ts';

/**
 * The list of all pages for search engines (sitemaps.org 0.9, which asks for whole addresses). It
 * names no dates: Git knows when a text was changed, and not when a page looks another way.
 */
export function sitemap(addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>\n`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</urlset>\n`
  );
}
