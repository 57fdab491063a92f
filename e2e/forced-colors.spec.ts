import type { Locator, Page } from 'playwright/test';
import { faintTexts } from './faint-texts.ts';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('main .supplement mark.term a')[0] ?? './';
const looks = [
  topic,
  pagesWith('figure.data-figure table.beside')[0] ?? './',
  pagesWith('.chapter-map')[0] ?? './',
  pagesWith('.sheet .term')[0] ?? './',
  './', './glossary/', './quiz/', './cards/', './errata/', './search/?q=SAN',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`where the system sets the colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

    test('every word can be read, in marks and figures too', async ({ page }) => {
      for (const look of looks) {
        await page.goto(look);
        if (look.includes('q=')) await page.locator('.hit mark').first().waitFor();
        expect.soft(await faintTexts(page), look).toEqual([]);
      }
    });

    test('the red sheet covers words with a block that is seen, and uncovers them', async ({
      page,
    }) => {
      await page.goto(topic);
      const word = page.locator('main .term').first();
      const plain = await coloursOf(word);
      await page.getByRole('checkbox', { name: '赤シート' }).check();
      const covered = await coloursOf(word);
      expect(covered.ink, 'no letter is seen').toBe('rgba(0, 0, 0, 0)');
      expect(covered.ground, 'the block is in the ink of the page').toBe(await inkOf(page));
      await word.click();
      expect(await coloursOf(word)).toEqual(plain);
    });

    test('what is chosen and what was searched for are told apart by more than a ground', async ({
      page,
    }) => {
      await page.goto('./quiz/');
      const choices = page.getByRole('radio').locator('xpath=..');
      expect(await edge(choices.nth(0))).not.toBe(await edge(choices.nth(1)));
      await page.goto(topic);
      const entry = page.locator('.side a');
      expect(await edge(entry.and(page.locator('[aria-current=page]')))).not.toBe(
        await edge(entry.first()),
      );
      const id = await page.locator('.prose [id]').first().getAttribute('id');
      await page.goto(`${topic}#${id}`);
      await expect(page.locator('.prose :target')).not.toHaveCSS('outline-style', 'none');
    });
  });
}

function coloursOf(element: Locator): Promise<{ ink: string; ground: string }> {
  return element.evaluate((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    return { ink: color, ground: backgroundColor };
  });
}

function inkOf(page: Page): Promise<string> {
  return page.locator('html').evaluate((node) => getComputedStyle(node).color);
}

/** The border and outline by which an element is told from its neighbours. */
function edge(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const { borderColor, borderStyle, outline } = getComputedStyle(node);
    return `${borderStyle} ${borderColor} ${outline}`;
  });
}
