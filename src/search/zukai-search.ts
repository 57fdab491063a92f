import { drawBeside, drawRetry, type Outcome } from './draw-beside.ts';
import { element } from './element.ts';
import { findApart } from './find-apart.ts';
import { hitList } from './hit-list.ts';
import { keepFocus } from './keep-focus.ts';
import { labels, problemLabels, say, stateLabels } from './labels.ts';
import type { NearTerm } from './near-terms.ts';
import { createSearch, type Answer, type Filter } from './query.ts';
import { readIndex } from './read-index.ts';
import { IndexError, type IndexProblem } from './reader.ts';
import { forgetSearches, rememberSearch } from './recent.ts';
import { base, readSearchAddress, searchAddress, withKnownSection } from './search-address.ts';
import { drawFilters } from './search-filters.ts';
import { adoptSearchStyles } from './search-styles.ts';
import { stepThrough } from './step-through.ts';

/** One for the page: dialog and search page share what they have loaded. */
const search = createSearch(readIndex(`${base}pagefind/`));

const anything: Filter = { kind: undefined, section: undefined };
/** Milliseconds without a key before a query is searched for. */
const pause = 70;

/**
 * `<zukai-search>`: a search field with its results. The list of results has `data-results` and, once it shows the answer to
 * a query, `data-for` equal to that query. On the search page (`data-address`) the query is read from and kept in the address.
 */
class ZukaiSearch extends HTMLElement {
  #input!: HTMLInputElement;
  #filters = element('div', { class: 'filters', hidden: true });
  #status = element('p', { class: 'status', role: 'status' });
  #hits = hitList(search, (text) => (this.#status.textContent = text));
  #beside = element('div', { class: 'beside' });
  #filter = anything;
  #answer: Answer | undefined;
  #sections: readonly [id: string, title: string][] = [];
  #turn = 0;
  #timer = 0;
  #late = 0;

  connectedCallback(): void {
    if (this.#hits.list.isConnected) return;
    adoptSearchStyles();
    const form = this.#takeForm();
    this.querySelector('noscript')?.remove();
    this.append(this.#filters, this.#status, this.#hits.list, this.#hits.more, this.#beside);
    form.addEventListener('submit', (event) => this.#submit(event));
    // What an input method composes is no query until it is converted.
    this.#input.addEventListener('input', (event) => (event as InputEvent).isComposing || this.#searchSoon());
    this.#input.addEventListener('compositionend', () => this.#searchSoon());
    this.addEventListener('keydown', (event) => this.#press(event));
    this.#hits.list.addEventListener('click', () => rememberSearch(this.#input.value));
    search.warm().catch(() => undefined); // A query that needs what is missing will say so.
    if (this.#keepsAddress) this.#readAddress();
    void this.#search();
  }

  /** The field that the page came with, perhaps with a hand and a word in it already, or a new one. */
  #takeForm(): HTMLFormElement {
    const form = this.querySelector('form') ?? element('form', { class: 'find', role: 'search', action: `${base}search/` });
    this.#input = form.querySelector('input') ?? element('input', { type: 'search', name: 'q' });
    if (!this.#input.isConnected) {
      form.append(this.#input);
      this.prepend(form);
    }
    const attributes = { 'aria-label': labels.input, placeholder: labels.input, autocapitalize: 'off', enterkeyhint: 'search' };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    Object.assign(this.#input, { autocomplete: 'off', spellcheck: false });
    return form;
  }

  #readAddress(): void {
    const { typed, filter } = readSearchAddress(location.search);
    this.#input.value ||= typed;
    this.#filter = filter;
  }

  /** Puts the reader’s hand into the field. */
  focusField(): void {
    this.#input.focus();
    this.#input.select();
  }

  get #keepsAddress(): boolean {
    return this.hasAttribute('data-address');
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  /** Searches for what is in the field. An answer that comes when another query has been asked is dropped. */
  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const typed = this.#input.value;
    clearTimeout(this.#late);
    this.#late = window.setTimeout(() => (this.#status.textContent = labels.searching), 300);
    try {
      this.#sections = await search.sections();
      this.#filter = withKnownSection(this.#filter, this.#sections);
      const answer = await search.find(typed, this.#filter);
      const near = answer.state === 'ok' && answer.hits.length === 0 ? await search.near(typed).catch(() => []) : [];
      const apart = await findApart(search, typed, near);
      if (turn === this.#turn) await this.#keepFocus(() => this.#show(typed, answer, near, apart));
    } catch (error) {
      if (turn === this.#turn) this.#keepFocus(() => this.#showProblem(error));
    }
  }

  /** A focus that cannot stay goes on at the first result. */
  #keepFocus<Drawn>(draw: () => Drawn): Drawn {
    return keepFocus(this, draw, () => [this.#hits.list.querySelector('a'), this.#input]);
  }

  async #show(typed: string, answer: Answer, near: NearTerm[], apart?: string): Promise<void> {
    const { state, hits, counts, instead } = answer;
    const turn = this.#turn;
    this.#answer = answer;
    this.#clear();
    const narrowed = Object.values(this.#filter).some((choice) => choice !== undefined);
    const searched = state === 'ok' && (counts.anyKind > 0 || counts.anySection > 0 || narrowed);
    this.#filters.hidden = !searched;
    if (searched) this.#drawFilters();
    this.#status.textContent = state !== 'ok' ? stateLabels[state]
      : hits.length === 0 ? (narrowed ? say.filtered(typed.trim()) : say.nothing(typed.trim()))
        : [say.found(hits.length), ...(instead.length > 0 ? [say.instead(instead)] : [])].join('　');
    this.#drawBeside(typed, { near, apart, narrowed });
    if (this.#keepsAddress) history.replaceState(history.state, '', searchAddress(typed, this.#filter));
    await this.#hits.show(answer, this.#sections);
    if (turn === this.#turn) this.#hits.list.dataset['for'] = typed;
  }

  /** Takes the answer before away; what comes in its place says more than that it is on its way. */
  #clear(): void {
    clearTimeout(this.#late);
    this.#hits.clear();
    delete this.#hits.list.dataset['for'];
  }

  #drawFilters(): void {
    if (!this.#answer) return;
    this.#filters.replaceChildren(...drawFilters(this.#answer.counts, this.#filter, this.#sections, (filter) => {
      this.#filter = filter;
      void this.#search();
    }));
  }

  #drawBeside(typed: string, found: Pick<Outcome, 'near' | 'apart' | 'narrowed'>): void {
    this.#beside.replaceChildren(...drawBeside({ ...found, typed, filter: this.#filter, nothing: this.#answer?.hits.length === 0, onPage: this.#keepsAddress }, {
      searchFor: (recent) => {
        this.#input.value = recent;
        this.focusField();
        void this.#search();
      },
      widen: () => {
        this.#filter = anything;
        void this.#search();
      },
      forget: () => {
        forgetSearches();
        void this.#search();
        this.focusField();
      },
    }));
  }

  #showProblem(error: unknown): void {
    const problem: IndexProblem = error instanceof IndexError ? error.reason : 'broken';
    if (!(error instanceof IndexError)) console.error(error);
    this.#clear();
    this.#filters.hidden = true;
    this.#status.textContent = problemLabels[problem];
    this.#beside.replaceChildren(...drawRetry(() => void this.#search()));
  }

  /** Enter opens the first page found; on the search page, where the list is the aim, it only searches at once. */
  #submit(event: Event): void {
    event.preventDefault();
    rememberSearch(this.#input.value);
    if (!this.#keepsAddress && this.#hits.list.dataset['for'] === this.#input.value) this.#hits.list.querySelector('a')?.click();
    else void this.#search();
  }

  #press(event: KeyboardEvent): void {
    // 229: the key belongs to the input method (Safari sends it after the composition has ended).
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.target instanceof Node && this.#filters.contains(event.target)) return;
    stepThrough(event, [this.#input, ...this.#hits.list.querySelectorAll<HTMLElement>('a'), ...(this.#hits.more.hidden ? [] : [this.#hits.more])]);
  }
}

customElements.define('zukai-search', ZukaiSearch);
/** The element `<zukai-search>`, whose module has to be loaded for it to work. */
export type { ZukaiSearch };
