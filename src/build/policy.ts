import type { CheerioAPI } from 'cheerio';
import { hash } from 'node:crypto';

/** What every page may load and run (CSP Level 3), besides its own inline scripts and styles. */
const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
] as const;

/**
 * Where only layouts write: what stands in the text, or in a drawing, is content and never runs.
 */
const OWN = ':is(html > head, body > header)';
/** Those with a type are data. */
const SCRIPTS = `${OWN} script:is(:not([src], [type]), [type=speculationrules])`;

/**
 * Writes the content security policy of a page at the start of its head, behind its encoding. It
 * names the hashes of the project's own inline scripts and styles as they stand then. Speculation
 * rules have a keyword of their own, but beside hashes Chromium asks for theirs too.
 */
export function addPolicy($: CheerioAPI) {
  const policy = [
    ...DIRECTIVES,
    `script-src 'self' 'inline-speculation-rules'${hashes($, SCRIPTS)}`,
    `style-src 'self'${hashes($, 'html > head style')}`,
  ].join('; ');
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  $('head > meta[charset]').after(meta);
}

function hashes($: CheerioAPI, elements: string): string {
  const texts = $(elements).get().map((element) => $(element).text());
  return texts.map((text) => ` 'sha256-${hash('sha256', text, 'base64')}'`).join('');
}
