/** What the search page answered to a query. */
export type PageAnswer = {
  /** data-page of all results in their order, with all that “more” brings. */
  pages: string[];
  /** How many of the results on screen when the answer stood show no mark and no heading. */
  unmarked: number;
};

/**
 * Asks the search page, as a reader would, and reads its list. Runs in the browser (Playwright
 * sends its source text there): nothing from outside may be used in it. Throws an Error when an
 * answer does not stand within ten seconds.
 */
export async function askSearchPage(queries: readonly string[]): Promise<PageAnswer[]> {
  const field = document.querySelector<HTMLInputElement>('zukai-search input[type=search]')!;
  const list = document.querySelector<HTMLElement>('[data-results]')!;
  const answers: PageAnswer[] = [];
  for (const query of queries) {
    delete list.dataset['for'];
    field.value = query;
    field.form!.requestSubmit();
    await stands(query);
    const shown = [...list.children].slice(0, 3);
    const unmarked = shown.filter((item) => !item.querySelector('mark, .sections b')).length;
    for (let more = moreButton(); more; more = moreButton()) more.click();
    answers.push({
      pages: [...list.querySelectorAll('a[data-page]')].map((a) => a.getAttribute('data-page')!),
      unmarked,
    });
  }
  return answers;

  function stands(query: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${query}`)), 10_000);
      const watch = new MutationObserver(check);
      watch.observe(list, { attributes: true });
      check();
      function check(): void {
        if (list.dataset['for'] !== query) return;
        clearTimeout(late);
        watch.disconnect();
        resolve();
      }
    });
  }

  function moreButton(): HTMLButtonElement | undefined {
    const button = document.querySelector<HTMLButtonElement>('[data-more]');
    return button && !button.hidden ? button : undefined;
  }
}
