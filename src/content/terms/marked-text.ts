import { escapeHtml } from '../escape-html.ts';
import type { TermPart } from './find-terms.ts';
import { TERM_LINK, termAddress } from './term-entry.ts';

const TERM = /==(?=\S)([^=]+?)(?<=\S)==/gu;

/** Cuts a text at its words to learn: `a ==b== c` → `a `, `b` (a term), ` c`; no part is empty. */
export function splitTerms(text: string): { text: string; term: boolean }[] {
  const parts: { text: string; term: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(TERM)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), term: false });
    parts.push({ text: match[1] ?? '', term: true });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), term: false });
  return parts;
}

/** Whether a text has a `==` that neither begins nor ends a word to learn. */
export function hasOpenMark(text: string): boolean {
  return splitTerms(text).some((part) => !part.term && part.text.includes('=='));
}

/** Turns a text into parts, some of which are terms to link. */
export type Linker = (text: string) => TermPart[];

/**
 * The HTML of a supplement's text: `==語==` becomes `<mark class="term">`, everything else is
 * escaped. With a linker, terms of the glossary are linked; `href` puts the site's base before an
 * address.
 */
export function markedHtml(
  text: string,
  href: (path: string) => string,
  link: Linker = (whole) => [{ text: whole }],
): string {
  return splitTerms(text)
    .map((part) => {
      const html = link(part.text).map((piece) => pieceHtml(piece, href)).join('');
      return part.term ? `<mark class="term" tabindex="0">${html}</mark>` : html;
    })
    .join('');
}

function pieceHtml({ text, term }: TermPart, href: (path: string) => string): string {
  const html = escapeHtml(text);
  if (term === undefined) return html;
  return `<a href="${escapeHtml(href(termAddress(term)))}" ${TERM_LINK}>${html}</a>`;
}

/** The fragments of all terms that are linked in a piece of built HTML. */
export function linkedTermIds(html: string): Set<string> {
  const links = html.matchAll(/<a\b[^>]*\bdata-pop-term\b[^>]*>/gu);
  return new Set([...links].map(([tag]) => /#([^"]+)"/u.exec(tag)?.[1] ?? ''));
}
