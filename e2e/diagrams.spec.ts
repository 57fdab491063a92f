import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const illustrated = pagesWith('figure.diagram');

for (const path of illustrated) {
  test(`${path} shows its diagrams, described and legible on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    for (const figure of await page.locator('figure.diagram').all()) {
      const drawing = figure.locator('svg[role=img]');
      await expect(drawing).toBeVisible();
      await expect(drawing).toHaveAccessibleName(/\S/u);
      await expect(drawing).toHaveAccessibleDescription(/\S{10,}/u);
      await expect(figure.locator('figcaption')).toContainText(/図\d+-\d+/u);
    }
    expect(await smallLabels(page)).toEqual([]);
    expect(await unreachableDrawings(page)).toEqual([]);
  });

  test(`${path} opens each diagram large by mouse and by keyboard`, async ({ page }) => {
    await page.goto(path);
    const large = page.getByRole('dialog').locator('svg[role=img]');
    for (const figure of await page.locator('figure.diagram').all()) {
      const drawing = figure.locator('svg[role=img]');
      const box = figure.locator('.scroll');

      await drawing.click();
      await expect(large).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(large).toBeHidden();
      await expect(drawing).toBeVisible();

      await box.focus();
      await page.keyboard.press('Enter');
      await expect(large).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(drawing).toBeVisible();
      await expect(box).toBeFocused();

      await figure.getByRole('button', { name: /拡大/u }).click();
      await expect(large).toBeVisible();
      await page.getByRole('button', { name: '閉じる' }).click();
      await expect(drawing).toBeVisible();
    }
  });
}

for (const path of illustrated) {
  test(`${path} opens each diagram on a phone from its left edge, as large as on the page or larger`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    for (const figure of await page.locator('figure.diagram').all()) {
      const before = (await figure.locator('svg[role=img]').boundingBox())?.width ?? 0;
      await figure.getByRole('button', { name: /拡大/u }).click();
      const drawn = await page.getByRole('dialog').locator('svg[role=img]').evaluate((svg: SVGSVGElement) => {
        const { left, width, height } = svg.getBoundingClientRect();
        const { viewBox } = svg;
        return { left, width, blank: Math.abs(width / height - viewBox.baseVal.width / viewBox.baseVal.height) };
      });
      expect(drawn.blank, 'a box of another shape than the drawing leaves blank paper').toBeLessThan(0.02);
      expect(drawn.left).toBeGreaterThanOrEqual(0);
      expect(drawn.left).toBeLessThanOrEqual(Math.max(16, (360 - drawn.width) / 2 + 1));
      expect(Math.ceil(drawn.width)).toBeGreaterThanOrEqual(Math.floor(before > 328 ? 328 : before));
      await page.keyboard.press('Escape');
    }
  });
}

test('figures of a chapter are numbered one after the other', async ({ page }) => {
  const numbers: number[] = [];
  await page.goto(illustrated[0] ?? './');
  for (let next = page.locator('link[rel=prev]'); (await next.count()) > 0; ) await page.goto(await hrefOf(next));
  for (;;) {
    const names = await page.locator('figure figcaption > b').allTextContents();
    numbers.push(...names.map((name) => Number(/-(\d+)$/u.exec(name)?.[1])));
    const next = page.locator('link[rel=next]');
    if ((await next.count()) === 0) break;
    await page.goto(await hrefOf(next));
  }
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

/** Labels that come out below 11 px. */
function smallLabels(page: Page): Promise<string[]> {
  return page.locator('figure.diagram svg text').evaluateAll((texts) =>
    (texts as SVGTextElement[]).flatMap((text) => {
      const size = parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0);
      return size < 11 - 0.05 ? [`${text.textContent} ${size.toFixed(1)} px`] : [];
    }),
  );
}

/** Drawings wider than their box, where the box cannot be scrolled with the keyboard. */
function unreachableDrawings(page: Page): Promise<string[]> {
  return page.locator('figure.diagram').evaluateAll((figures) =>
    figures
      .filter((figure) => {
        const box = figure.querySelector<HTMLElement>('.scroll');
        const drawing = figure.querySelector('svg');
        if (!box || !drawing) return true;
        const fits = drawing.getBoundingClientRect().width <= box.clientWidth;
        return !fits && (box.tabIndex !== 0 || getComputedStyle(box).overflowX !== 'auto');
      })
      .map(({ id }) => id),
  );
}

async function hrefOf(link: { getAttribute(name: string): Promise<string | null> }): Promise<string> {
  return (await link.getAttribute('href')) ?? '';
}
