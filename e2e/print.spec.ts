import type { Page } from 'playwright/test';
import { expect, pages, pagesWith, test } from './site.ts';

/** A4 less the margins, in CSS pixels (178 × 259 mm). */
const paper = { width: 673, height: 979 };

// Maps and cards have paper of their own (map.spec.ts, paper-cards.spec.ts).
const special = [...pagesWith('.chapter-map'), ...pagesWith('.paper-cards')];

for (const path of pages.filter((page) => !special.includes(page))) {
  test(`${path} prints as light paper without anything to press`, async ({ page }) => {
    await page.setViewportSize(paper);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    for (const role of ['banner', 'navigation', 'contentinfo', 'button', 'searchbox', 'dialog'] as const) {
      await expect(page.getByRole(role)).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await paleTexts(page), 'pale on paper').toEqual([]);
    expect(await darkGrounds(page), 'dark grounds').toEqual([]);
    expect(await cutDrawings(page), 'diagrams that paper cuts').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width').toBeLessThanOrEqual(paper.width);
  });
}

/** Texts too light for white paper (below 3:1), save those on a dark ground of their own, such as a unit's number. */
function paleTexts(page: Page): Promise<string[]> {
  return page.locator('main :not(svg *)').evaluateAll((elements) => {
    const rgb = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const light = (part: number) => (part <= 10.3 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    return elements.flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
      if (own.length === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
      const { color, backgroundColor } = getComputedStyle(element);
      const ground = rgb(backgroundColor);
      if ((ground[3] ?? 1) > 0 && luminance(ground) < 0.3) return [];
      return 1.05 / (luminance(rgb(color)) + 0.05) < 3 ? [`${element.textContent.trim().slice(0, 20)}: ${color}`] : [];
    });
  });
}

/** Large areas that would cost ink: blocks wider than a third of the paper on a dark ground. */
function darkGrounds(page: Page): Promise<string[]> {
  return page.locator('html, body, body *').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { backgroundColor } = getComputedStyle(element);
      const [r = 0, g = 0, b = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/gu) ?? []).map(Number);
      const wide = element.getBoundingClientRect().width > innerWidth / 3;
      return alpha > 0 && wide && r + g + b < 3 * 128 ? [`${element.localName}.${element.className}: ${backgroundColor}`] : [];
    }),
  );
}

/** Figures whose drawing is wider than its box, or which a page break could split. */
function cutDrawings(page: Page): Promise<string[]> {
  return page.locator('figure.diagram').evaluateAll(
    (figures, pageHeight) =>
      figures
        .filter((figure) => {
          const drawing = figure.querySelector('svg')?.getBoundingClientRect();
          const box = figure.getBoundingClientRect();
          if (!drawing || drawing.left < box.left - 1 || drawing.right > box.right + 1) return true;
          return box.height > pageHeight || getComputedStyle(figure).breakInside !== 'avoid';
        })
        .map(({ id }) => id),
    paper.height,
  );
}
