import { expect, pages, test } from './site.ts';
import { violations } from './violations.ts';

for (const path of pages) {
  test(`${path} has no barrier that axe can find, in both themes, small and wide`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}
