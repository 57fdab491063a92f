import { element } from './element.ts';
import { labels, say } from './labels.ts';
import type { NearTerm } from './near-terms.ts';
import { recentSearches } from './recent.ts';
import { base, searchAddress } from './search-address.ts';
import type { Filter } from './query.ts';

/** What was asked and what came of it. */
export interface Outcome {
  typed: string;
  filter: Filter;
  /** Whether nothing was found, and whether a filter may be why. */
  nothing: boolean;
  narrowed: boolean;
  near: readonly NearTerm[];
  /** The query with spaces at its terms, where that finds something. */
  apart: string | undefined;
  /** Whether the results stand on the search page, which needs no link to itself. */
  onPage: boolean;
}

/** What its buttons do. */
export interface BesideActions {
  searchFor: (typed: string) => void;
  widen: () => void;
  forget: () => void;
}

/** What helps where there are no results, and the way on where there are some. */
export function drawBeside({ typed, filter, nothing, narrowed, near, apart, onPage }: Outcome, actions: BesideActions): Node[] {
  return [
    ...(typed.trim() === '' ? drawRecent(actions) : []),
    ...(nothing && narrowed ? [button(labels.clearFilters, actions.widen)] : []),
    ...(apart ? [element('p', {}, button(say.apart(apart), () => actions.searchFor(apart), 'apart'))] : []),
    ...(near.length > 0 ? [element('h3', {}, labels.near), element('ul', {}, ...near.map(drawTerm))] : []),
    ...(nothing && typed.trim() !== '' ? [drawGlossaryLink()] : []),
    ...(nothing || onPage ? [] : [element('p', {}, element('a', { href: searchAddress(typed, filter) }, labels.openPage))]),
  ];
}

/** What helps when the index cannot be read. */
export function drawRetry(retry: () => void): Node[] {
  return [button(labels.retry, retry, 'retry'), drawGlossaryLink()];
}

function drawRecent({ searchFor, forget }: BesideActions): Node[] {
  const recent = recentSearches();
  const hint = element('p', { class: 'hint' }, labels.hint);
  if (recent.length === 0) return [hint];
  const queries = recent.map((typed) => element('li', {}, button(typed, () => searchFor(typed))));
  return [hint, element('h3', {}, labels.recent), element('ul', {}, ...queries), button(labels.forget, forget)];
}

function drawTerm({ path, anchor, term }: NearTerm): HTMLLIElement {
  return element('li', {}, element('a', { href: `${base}${path}#${encodeURIComponent(anchor)}` }, term));
}

function drawGlossaryLink(): HTMLParagraphElement {
  return element('p', {}, element('a', { href: `${base}glossary/` }, labels.glossary));
}

function button(label: string, press: () => void, name?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', name }, label);
  made.addEventListener('click', press);
  return made;
}
