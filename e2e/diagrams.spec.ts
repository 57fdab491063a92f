import { expect, pagesWith, test } from './site.ts';

const illustrated = pagesWith('figure.diagram')[0] ?? './';

// What is seen of diagrams at each width and on paper, and that each opens under a finger:
// every-page.spec.ts.
test('a diagram opens large by mouse, by keyboard and by its button, and closing leads back', async ({
  page,
}) => {
  await page.goto(illustrated);
  const figure = page.locator('figure.diagram').first();
  const drawing = figure.locator('svg[role=img]');
  const box = figure.locator('.scroll');
  const large = page.getByRole('dialog').locator('svg[role=img]');

  await test.step('mouse', async () => {
    await drawing.click();
    await expect(large).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(large).toBeHidden();
    await expect(drawing).toBeVisible();
  });
  await test.step('keyboard', async () => {
    await box.focus();
    await page.keyboard.press('Enter');
    await expect(large).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawing).toBeVisible();
    await expect(box).toBeFocused();
  });
  await test.step('button', async () => {
    await figure.getByRole('button', { name: /拡大/u }).click();
    await expect(large).toBeVisible();
    await page.getByRole('button', { name: '閉じる' }).click();
    await expect(drawing).toBeVisible();
  });
});
