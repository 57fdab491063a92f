import type { Locator, Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const pages = pagesWith('figure.data-figure');
const topic = (slug: string) => pages.find((path) => path.endsWith(`/${slug}/`)) ?? slug;

// The words of each figure: figures.test.ts. Their letters, colours and paper: every-page.spec.ts.
test('four stacks stand side by side, each under its name, from SCSI down', async ({ page }) => {
  await page.goto(topic('storage/san'));
  const figure = figureNamed(page, 'SANのプロトコルの積み重ね');
  const columns = figure.getByRole('columnheader');
  await expect(columns).toHaveText(['FC-SAN', 'FCIP', 'iSCSI', 'FCoE']);
  const stacks = [
    'SCSI FCP FC-2 FC-1 FC-0',
    'SCSI FCP FC FCIP TCP IP Ethernet',
    'SCSI iSCSI TCP IP Ethernet',
    'SCSI FCP FC FCoE Ethernet',
  ];
  for (const [index, stack] of stacks.entries()) {
    const { x = 0, width = 0 } = (await columns.nth(index).boundingBox()) ?? {};
    const cells = await figure.getByRole('cell').evaluateAll(
      (all, middle) =>
        all
          .map((cell) => ({ name: cell.textContent.trim(), box: cell.getBoundingClientRect() }))
          .filter(({ box }) => box.left < middle && middle < box.right)
          .sort((a, b) => a.box.top - b.box.top)
          .map(({ name }) => name),
      x + width / 2,
    );
    expect(cells.join(' ')).toBe(stack);
  }
});

test('the same protocol has the same colour in every figure', async ({ page }) => {
  await page.goto(topic('storage/fcoe'));
  const stack = figureNamed(page, 'FCoEのプロトコルの積み重ね').getByRole('rowheader', { name: 'Ethernet' });
  const frame = figureNamed(page, 'FCoEフレームの構造')
    .getByRole('listitem')
    .filter({ hasText: 'VLANタグ' });
  const colour = await stack.evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await expect(frame.first()).toHaveCSS('background-color', colour);
});

function figureNamed(page: Page, title: string): Locator {
  return page.getByRole('figure').filter({ hasText: title });
}
