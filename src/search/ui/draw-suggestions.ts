import { labels, say } from './labels.ts';
import type { Filter } from '../query/query.ts';
import type { Suggestions } from '../query/suggestions.ts';
import { html, type Html } from './html.ts';
import { recentSearches } from './recent.ts';
import { base, searchAddress } from './search-address.ts';

/** What was asked and what came of it. */
export type Outcome = {
  typed: string;
  filter: Filter;
  /** Whether nothing was found, and whether a filter may be why. */
  nothing: boolean;
  narrowed: boolean;
  suggestions: Suggestions;
  /** Whether the results stand on the search page, which needs no link to itself. */
  onPage: boolean;
};

/**
 * What helps where there are no results, and the way on where there are some. Its buttons are named
 * `search` (for their `value`), `widen` and `forget`.
 */
export function drawSuggestions({
  typed,
  filter,
  nothing,
  narrowed,
  suggestions,
  onPage,
}: Outcome): Html {
  const { near, apart } = suggestions;
  const terms = near.map(({ anchor, term }) =>
    link(`glossary/#${encodeURIComponent(anchor)}`, term),
  );
  return html`${typed.trim() === '' && drawRecent()}${
    nothing && narrowed && button('widen', labels.clearFilters)
  }${apart && html`<p>${button('search', say.apart(apart), apart)}</p>`}${
    near.length > 0 && html`<h3>${labels.near}</h3>${list(terms)}`
  }${nothing && typed.trim() !== '' && html`<p>${link('glossary/', labels.glossary)}</p>`}${
    !nothing &&
    !onPage &&
    html`<p><a href="${searchAddress(typed, filter)}">${labels.openPage}</a></p>`
  }`;
}

/** What helps when the index cannot be read: a button named `retry`, and the glossary. */
export function drawRetry(): Html {
  return html`${button('retry', labels.retry)}<p>${link('glossary/', labels.glossary)}</p>`;
}

function drawRecent(): Html {
  const recent = recentSearches().map((typed) => button('search', typed, typed));
  return html`<p class="hint">${labels.hint}</p>${
    recent.length > 0 &&
    html`<h3>${labels.recent}</h3>${list(recent)}${button('forget', labels.forget)}`
  }`;
}

const list = (items: readonly Html[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
const link = (path: string, text: string): Html => html`<a href="${base}${path}">${text}</a>`;
const button = (name: string, label: string, value = ''): Html =>
  html`<button type="button" name="${name}" value="${value}">${label}</button>`;
