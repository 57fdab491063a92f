import type { TermPart } from './find-terms.ts';
import { TERM_LINK, termAddress } from './linked-term.ts';
import { splitTerms } from './split-terms.ts';

/** Turns a text into parts, some of which are terms to link. */
export type Linker = (text: string) => TermPart[];

/**
 * The HTML of a supplement's text: `==語==` becomes `<mark class="term">`, everything else is escaped. With a linker, terms of
 * the glossary are linked; `href` puts the site's base before an address.
 */
export function markedHtml(text: string, href: (path: string) => string, link: Linker = plain): string {
  return splitTerms(text)
    .map((part) => {
      const html = link(part.text).map((piece) => pieceHtml(piece, href)).join('');
      return part.term ? `<mark class="term" tabindex="0">${html}</mark>` : html;
    })
    .join('');
}

function plain(text: string): TermPart[] {
  return [{ text }];
}

function pieceHtml({ text, term }: TermPart, href: (path: string) => string): string {
  const html = escape(text);
  return term === undefined ? html : `<a href="${escape(href(termAddress(term)))}" ${TERM_LINK}>${html}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}
