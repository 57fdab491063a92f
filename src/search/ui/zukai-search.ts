import { labels, problemLabels, say, stateLabels } from './labels.ts';
import { IndexError } from '../query/fetch-file.ts';
import { excerptOf, findPages, type Answer, type Filter } from '../query/query.ts';
import { readIndex } from '../query/read-index.ts';
import { suggest, type Suggestions } from '../query/suggestions.ts';
import { adoptSearchStyles } from './search-styles.ts';
import { drawFilters, readFilters } from './draw-filters.ts';
import { drawHit, drawSections } from './draw-hits.ts';
import { drawRetry, drawSuggestions } from './draw-suggestions.ts';
import { html } from './html.ts';
import { keepFocus } from './keep-focus.ts';
import { forgetSearches, rememberSearch } from './recent.ts';
import { base, readSearchAddress, searchAddress } from './search-address.ts';

/** One for the page: dialog and search page share what they have loaded. */
let index = readIndex(base);

const anything: Filter = { kind: undefined, section: undefined };
const noSuggestions: Suggestions = { near: [], apart: undefined };
/** Milliseconds without a key before a query is searched for. */
const pause = 70;
/** So many pages are drawn at a time. */
const atOnce = 10;

/** What is drawn around the form. */
const room = html`<div class="filters" hidden></div><p class="status" role="status"></p>
  <ol data-results aria-label="${labels.results}"></ol>
  <button type="button" name="more" data-more hidden>${labels.more}</button><div class="suggestions"></div>`
  .html;

/**
 * `<zukai-search>`: results below the search form in it. The list of results has `data-results`
 * and, once it shows the answer to a query, `data-for` equal to that query. On the search page
 * (`data-address`) the query is read from and written into the address.
 */
class ZukaiSearch extends HTMLElement {
  #filter = anything;
  #turn = 0;
  #timer = 0;
  #late = 0;
  #drawMore = async (): Promise<void> => undefined;
  #buttons: Readonly<Record<string, (value: string) => unknown>> = {
    more: () => {
      const drawn = this.#list.children.length;
      void this.#drawMore();
      this.#list.children[drawn]?.querySelector('a')?.focus();
    },
    retry: () => this.#search(),
    search: (value) => this.#searchFor(value),
    widen: () => this.#narrow(anything),
    forget: () => {
      forgetSearches();
      this.#searchFor('');
    },
  };

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #list(): HTMLElement {
    return this.querySelector('[data-results]')!;
  }

  get #onPage(): boolean {
    return this.hasAttribute('data-address');
  }

  connectedCallback(): void {
    if (this.querySelector('[data-results]')) return;
    adoptSearchStyles();
    this.querySelector('noscript')?.remove();
    this.insertAdjacentHTML('beforeend', room);
    Object.assign(this.#input, {
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
    });
    this.addEventListener('submit', (event) => this.#submit(event));
    // What an input method composes is no query until it is converted.
    this.#input.addEventListener(
      'input',
      (event) => (event as InputEvent).isComposing || this.#searchSoon(),
    );
    this.#input.addEventListener('compositionend', () => this.#searchSoon());
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('click', ({ target }) => this.#click(target as Element));
    const filters = this.#part('filters');
    filters.addEventListener('change', () => this.#narrow(readFilters(filters)));
    const asked = this.#onPage ? location.search : history.state?.search;
    const { typed, filter } = readSearchAddress(asked ?? '');
    this.#input.value ||= typed;
    this.#filter = filter;
    void this.#search();
  }

  #part(name: 'filters' | 'status' | 'suggestions'): HTMLElement {
    return this.querySelector(`.${name}`)!;
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  #searchFor(typed: string): void {
    this.#input.value = typed;
    this.#input.focus();
    this.#input.select();
    void this.#search();
  }

  #narrow(filter: Filter): void {
    this.#filter = filter;
    void this.#search();
  }

  /**
   * Searches for what is in the field. An answer that comes when another query has been asked is
   * dropped.
   */
  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    clearTimeout(this.#late);
    const turn = ++this.#turn;
    const typed = this.#input.value;
    this.#late = window.setTimeout(
      () => (this.#part('status').textContent = labels.searching),
      300,
    );
    try {
      const { sections } = await index.table();
      // An address may name a section that is gone.
      if (!sections.some(([id]) => id === this.#filter.section))
        this.#filter = { ...this.#filter, section: undefined };
      const answer = await findPages(index, typed, this.#filter);
      const isNowhere = answer.state === 'ok' && answer.hits.length === 0;
      const suggestions = isNowhere
        ? await suggest(index, typed).catch(() => noSuggestions)
        : noSuggestions;
      if (turn !== this.#turn) return;
      await this.#redraw(() => this.#show(typed, answer, sections, suggestions));
      if (turn === this.#turn) this.#list.dataset['for'] = typed;
    } catch (error) {
      if (turn === this.#turn) this.#redraw(() => this.#showProblem(error));
    }
  }

  /**
   * Takes the answer before away and draws in its place. A focus that cannot stay goes on at the
   * first result.
   */
  #redraw<Drawn>(draw: () => Drawn): Drawn {
    clearTimeout(this.#late);
    return keepFocus(
      this,
      () => {
        delete this.#list.dataset['for'];
        this.#list.replaceChildren();
        this.querySelector<HTMLElement>('[data-more]')!.hidden = true;
        return draw();
      },
      () => [this.#list.querySelector('a'), this.#input],
    );
  }

  /** Draws an answer; resolves when its excerpts are there. */
  #show(
    typed: string,
    answer: Answer,
    sections: readonly [id: string, title: string][],
    suggestions: Suggestions,
  ): Promise<void> {
    const { state, hits, counts, instead } = answer;
    const narrowed = Object.values(this.#filter).some((choice) => choice !== undefined);
    const nothing = hits.length === 0;
    const filters = this.#part('filters');
    filters.hidden =
      state !== 'ok' ||
      !([counts.kinds, counts.sections].some((each) => each.get(undefined)) || narrowed);
    filters.innerHTML = filters.hidden ? '' : drawFilters(answer, this.#filter, sections).html;
    const message = narrowed ? say.filtered(typed.trim()) : say.nothing(typed.trim());
    const found = [
      say.found(hits.length),
      ...(instead.length > 0 ? [say.instead(instead)] : []),
    ].join('　');
    this.#part('status').textContent =
      state !== 'ok' ? stateLabels[state] : nothing ? message : found;
    const outcome = {
      typed,
      filter: this.#filter,
      nothing,
      narrowed,
      suggestions,
      onPage: this.#onPage,
    };
    this.#part('suggestions').innerHTML = drawSuggestions(outcome).html;
    if (this.#onPage) history.replaceState(history.state, '', searchAddress(typed, this.#filter));
    this.#drawMore = () => this.#drawHits(answer, sections);
    return this.#drawMore();
  }

  /**
   * Draws the next hits; resolves when their excerpts are there. Without its excerpt a hit is still
   * a hit.
   */
  async #drawHits(answer: Answer, sections: readonly [id: string, title: string][]): Promise<void> {
    const list = this.#list;
    const from = list.children.length;
    const hits = answer.hits.slice(from, from + atOnce);
    list.insertAdjacentHTML(
      'beforeend',
      html`${hits.map((hit) => drawHit(hit, answer, sections))}`.html,
    );
    const to = list.children.length;
    this.querySelector<HTMLElement>('[data-more]')!.hidden = to >= answer.hits.length;
    if (from > 0) this.#part('status').textContent = say.shown(to, answer.hits.length);
    const drawn = [...list.children].slice(from);
    await Promise.allSettled(
      hits.map(async (hit, i) => {
        const found = await excerptOf(index, hit, answer.wanted);
        drawn[i]!.querySelector('.sections')!.innerHTML = drawSections(hit, found, answer).html;
        drawn[i]!.toggleAttribute('data-filled', true);
      }),
    );
  }

  #showProblem(error: unknown): void {
    if (!(error instanceof IndexError)) console.error(error);
    // A new version of the site may have taken away what the one that was read names.
    index = readIndex(base);
    this.#part('filters').hidden = true;
    this.#part('status').textContent =
      problemLabels[error instanceof IndexError ? error.reason : 'broken'];
    this.#part('suggestions').innerHTML = drawRetry().html;
  }

  /**
   * Enter opens the first page found; on the search page, where the list is the aim, it only
   * searches at once.
   */
  #submit(event: Event): void {
    event.preventDefault();
    rememberSearch(this.#input.value);
    if (!this.#onPage && this.#list.dataset['for'] === this.#input.value)
      this.#list.querySelector('a')?.click();
    else void this.#search();
  }

  #click(target: Element): void {
    if (target.closest('[data-results] a')) {
      rememberSearch(this.#input.value);
      // So that going back from the result leads to the search again.
      const { search } = new URL(searchAddress(this.#input.value, this.#filter), location.href);
      history.replaceState({ ...history.state, search }, '');
    }
    const button = target.closest<HTMLButtonElement>('button[name]');
    if (button) this.#buttons[button.name]?.(button.value);
  }

  /** The arrows go through the results. */
  #press(event: KeyboardEvent): void {
    // 229: the key belongs to the input method (Safari sends it after the composition has ended).
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const stops = [
      this.#input,
      ...this.querySelectorAll<HTMLElement>('[data-results] a, [data-more]:not([hidden])'),
    ];
    const at = stops.findIndex((stop) => stop === event.target);
    const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('zukai-search', ZukaiSearch);
