import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { readGlossary } from '../src/content/glossary.ts';
import { askPage, type PageAnswer } from '../src/search/ask-page.ts';
import { benchQueries } from '../src/search/bench-queries.ts';
import { extractPage } from '../src/search/extract-page.ts';
import { kindLabels, labels, say } from '../src/search/labels.ts';
import { scoreAnswers } from '../src/search/score-answers.ts';
import { built, htmlOf } from './dist.ts';
import { field, list, openDialog, openSearchPage } from './search-field.ts';
import { expect, test } from './site.ts';

const glossary = readGlossary(readFileSync('content/glossary.yaml', 'utf8'), 'content/glossary.yaml').value;
const pages = built.pages.map((page) => extractPage(htmlOf(built, page).toString())).filter((page) => page !== undefined);
const topic = pages.find(({ kind }) => kind === 'topic')!;
const name = topic.title.split('：')[0]!;

/** A word that stands in the text of several pages and in no title. */
const common = 'カプセル化';

for (const seed of [1, 2]) {
  test(`every answer is exact and the page about the thing comes first (seed ${seed})`, async ({ page }) => {
    test.setTimeout(900_000);
    const queries = benchQueries(pages, glossary, seed);
    expect(queries.length).toBeGreaterThan(600);
    await openSearchPage(page, '');
    const answers: PageAnswer[] = [];
    for (let at = 0; at < queries.length; at += 100) {
      answers.push(...(await page.evaluate(askPage, queries.slice(at, at + 100).map(({ typed }) => typed))));
    }
    const score = scoreAnswers(queries, answers);
    expect(score.wrong.slice(0, 20)).toEqual([]);
    expect(score).toMatchObject({ recall: 1, precision: 1, exact: 1, falseOnNegatives: 0, mrr: 1 });
  });
}

test('nothing of the search is loaded before the reader acts', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|_astro/u.test(url))).toEqual([]);
});

test('opens by link, by / and by Ctrl K, closes by Escape and gives the focus back', async ({ page }) => {
  await page.goto('./');
  const link = page.locator('[data-search-open]').first();
  for (const open of [() => link.click(), () => page.keyboard.press('/'), () => page.keyboard.press('Control+k')]) {
    await link.focus();
    await open();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.search')).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test('on the search page / goes to its own field', async ({ page }) => {
  await openSearchPage(page, common);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('dialog.search')).toHaveCount(0);
});

test('what was typed before the script came is searched for', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('zukai-search input').pressSequentially(common);
  await expect(list(page)).toHaveAttribute('data-for', common);
});

test('a / typed into a field is a character', async ({ page }) => {
  await openSearchPage(page, '');
  await field(page).press('/');
  await expect(field(page)).toHaveValue('/');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('goes through the results by arrows and opens the first by Enter', async ({ page }) => {
  await openDialog(page, name);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a[data-page]').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(`/${topic.key}/`));
});

test('announces how many pages were found', async ({ page }) => {
  await openDialog(page, common);
  const count = await page.locator('a[data-page]').count();
  await expect(page.locator('zukai-search [role=status]')).toHaveText(say.found(count));
});

test('a composition is not searched for and its Enter opens nothing', async ({ page }) => {
  await openDialog(page, common);
  const address = page.url();
  const answered = await list(page).evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(element.getAttribute('data-for') ?? '')).observe(element, { attributeFilter: ['data-for'] });
    return seen;
  });
  await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    input.value = 'かそ';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    const enter = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true, isComposing: true });
    if (input.dispatchEvent(enter)) input.form?.requestSubmit();
    input.value = '仮想';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(list(page)).toHaveAttribute('data-for', '仮想');
  expect((await answered.jsonValue()).filter(Boolean)).toEqual(['仮想']);
  expect(page.url()).toBe(address);
});

test('marks what was found in the excerpts and on the page, until the marks are cleared', async ({ page }) => {
  await openDialog(page, common);
  expect(new Set(await page.locator('.excerpt mark').allTextContents())).toEqual(new Set([common]));
  await page.locator('.hit .sections a').first().click();
  await page.waitForURL(/[?&]mark=/u);
  const clear = page.getByRole('button', { name: labels.clearMarks });
  await expect(clear).toBeVisible();
  expect(await marksOn(page)).toContain(common);
  await clear.click();
  expect(await marksOn(page)).toEqual([]);
  expect(page.url()).not.toContain('mark=');
  await expect(page.getByRole('main')).toBeFocused();
});

test('marks do not move the text', async ({ page }) => {
  const heights = await Promise.all(['', `?mark=${encodeURIComponent(name)}`].map(async (query) => {
    const other = await page.context().newPage();
    await other.goto(`./${topic.key}/${query}`);
    if (query) await other.locator('.mark-bar').waitFor();
    return other.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  }));
  expect(heights[0]).toBe(heights[1]);
});

test('an address with a query shows its answer and keeps up with the field', async ({ page }) => {
  await openSearchPage(page, common);
  await expect(page.locator('a[data-page]').first()).toBeVisible();
  await field(page).fill(name);
  await expect(list(page)).toHaveAttribute('data-for', name);
  expect(new URL(page.url()).searchParams.get('q')).toBe(name);
});

test('narrows to a kind and back', async ({ page }) => {
  await openSearchPage(page, common);
  const all = await page.locator('a[data-page]').count();
  await page.locator('label', { hasText: '用語' }).click();
  await expect(page.locator('a[data-page]')).toHaveCount(1);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('term');
  await page.locator('label', { hasText: labels.anyKind }).click();
  await expect(page.locator('a[data-page]')).toHaveCount(all);
});

test('whoever narrows the results with the keyboard keeps the place', async ({ page }) => {
  await openSearchPage(page, common);
  const kinds = page.getByRole('group', { name: labels.kind });
  await kinds.getByRole('radio', { name: labels.anyKind }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(kinds.getByRole('radio', { checked: true })).toBeFocused();
  await expect(page).toHaveURL(/[?&]kind=/u);
  const section = page.getByRole('combobox', { name: labels.section });
  await section.focus();
  await section.press('ArrowDown');
  await expect(page).toHaveURL(/[?&]in=/u);
  await expect(section).toBeFocused();
});

test('whoever widens the results again goes on at the first', async ({ page }) => {
  await openSearchPage(page, name);
  await page.getByRole('radio', { name: kindLabels.term }).check();
  await expect(page).toHaveURL(/[?&]kind=term/u);
  await field(page).fill('正誤表');
  await page.getByRole('button', { name: labels.clearFilters }).press('Enter');
  await expect(page.locator('a[data-page]').first()).toBeFocused();
});

test('an address names a section by its id, whatever its place among the sections', async ({ page }) => {
  const { key } = pages.find(({ kind }) => kind === 'section')!;
  await page.goto(`./search/?${new URLSearchParams({ q: common, in: key })}`);
  const section = page.getByRole('combobox', { name: labels.section });
  await expect(section).toHaveValue(key);
  await section.selectOption('');
  await expect(page).not.toHaveURL(/[?&]in=/u);
  await section.selectOption(key);
  await expect(page).toHaveURL((url) => url.searchParams.get('in') === key);
});

for (const unknown of ['2', '99', '08-gone/storage']) {
  test(`an address with the section ${unknown}, which there is not, asks for all sections`, async ({ page }) => {
    await openSearchPage(page, common);
    const all = await page.locator('zukai-search').getByRole('status').innerText();
    await page.goto(`./search/?q=${encodeURIComponent(common)}&in=${encodeURIComponent(unknown)}`);
    await expect(page.locator('zukai-search').getByRole('status')).toHaveText(all);
    await expect(page.getByRole('combobox', { name: labels.section })).toHaveValue('');
    await expect(page).not.toHaveURL(/[?&]in=/u);
  });
}

test('another name of a term finds its page and says whose it is', async ({ page }) => {
  await openSearchPage(page, 'thin provisioning');
  await expect(page.locator('.hit').first()).toContainText('シン・プロビジョニング の');
});

test('nothing found offers near terms of the glossary', async ({ page }) => {
  await openSearchPage(page, 'ハイパーバイサ');
  await expect(page.locator('zukai-search [role=status]')).toHaveText(say.nothing('ハイパーバイサ'));
  await page.getByRole('link', { name: 'ハイパーバイザ', exact: true }).click();
  await page.waitForURL(/glossary\/#t-/u);
});

test('remembers what was searched for and forgets it', async ({ page }) => {
  await openSearchPage(page, '');
  await field(page).fill(common);
  await field(page).press('Enter');
  await field(page).fill('');
  await expect(page.getByRole('button', { name: common })).toBeVisible();
  await page.getByRole('button', { name: labels.forget }).click();
  await expect(page.getByRole('button', { name: common })).toHaveCount(0);
});

test('works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked'); } }));
  await openSearchPage(page, common);
  await field(page).press('Enter');
  await expect(page.locator('a[data-page]').first()).toBeVisible();
});

test('on a phone everything to press is large enough and nothing runs off the side', async ({ browser, baseURL }) => {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'ja-JP', ...(baseURL && { baseURL }),
  });
  const page = await phone.newPage();
  await page.goto('./');
  await page.locator('[data-search-open]').first().tap();
  await field(page).fill(common);
  await expect(list(page)).toHaveAttribute('data-for', common);
  const small = await page.locator('dialog.search :is(a, button, label, select, input[type=search])').evaluateAll((elements) =>
    elements.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44).map((element) => element.outerHTML));
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await phone.close();
});

test('without script the page names the ways that remain', async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await plain.newPage();
  await page.goto('./search/');
  await page.locator('zukai-search').getByRole('link', { name: '用語集' }).click();
  await page.waitForURL(/glossary\/$/u);
  await plain.close();
});

test('browsers can add the site as a search engine', async ({ page, request }) => {
  await page.goto('./');
  const description = await request.get((await page.locator('link[rel=search]').getAttribute('href'))!);
  expect(await description.text()).toMatch(/template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/u);
});

/** The marked texts of the page. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('zukai-search') ?? [])].map(String));
}
