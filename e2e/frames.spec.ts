import type { Locator, Page } from 'playwright/test';
import { clippedTexts } from './clipped-texts.ts';
import { expect, pagesWith, test } from './site.ts';
import { violations } from './violations.ts';

const pages = pagesWith('figure.data-figure');
const topic = (slug: string) => pages.find((path) => path.endsWith(`/${slug}/`)) ?? slug;

/** What a learner has to find in each frame. */
const frames = [
  { page: topic('storage/fc'), title: 'FCフレームの構造', says: ['FCヘッダ 24 B', 'データ部 0〜2112 B', '全体（最大） 2148 B ＝ 4＋24＋2112＋4＋4'] },
  {
    page: topic('storage/fcoe'),
    title: 'FCoEフレームの入れ子',
    says: ['VLANタグ 4 B', 'イーサタイプ 0x8906 2 B', 'FCoEヘッダ 14 B', 'SOF 1 B', '予約（パディング） 3 B', '必要なMTU 2158 B', '全体（最大） 2180 B'],
  },
  { page: topic('network/vxlan'), title: 'VXLANのカプセル化', says: ['宛先ポート 4789 2 B', 'VNI 24ビット', '付け加わるヘッダ 50 B ＝ 14＋20＋8＋8'] },
  { page: topic('storage/iscsi'), title: 'iSCSIのパケット（SCSIコマンド）', says: ['宛先ポート 3260 2 B', 'BHS（共通ヘッダ） 48 B', 'LUN 8 B'] },
  { page: topic('storage/fcip'), title: 'FCIPのカプセル化', says: ['宛先ポート 3225 2 B', 'カプセル化ヘッダ 28 B', 'FCIPフレーム（最大） 2176 B ＝ 28＋2148'] },
];

for (const { page: path, title, says } of frames) {
  test(`the frame「${title}」names its fields with their sizes`, async ({ page }) => {
    await page.goto(path);
    const figure = figureNamed(page, title);
    await expect(figure).toBeVisible();
    await expect(figure.locator('figcaption')).toContainText(/図8-\d+.*補足/su);
    const words = await wordsOf(figure);
    for (const text of says) expect(words).toContain(` ${text} `);
  });
}

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

test('a stack alone says what each layer does', async ({ page }) => {
  await page.goto(topic('storage/fcip'));
  const rows = figureNamed(page, 'FCIPのプロトコルの積み重ね').getByRole('row');
  await expect(rows).toHaveText([/SCSI/u, /FCP/u, /FC.*フレーム/su, /FCIP.*28バイト/su, /TCP.*3225/su, /IP/u, /Ethernet/u]);
});

for (const path of pages) {
  test(`${path} shows its figures whole on a phone, in letters of 11 px and more`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await clippedTexts(page)).toEqual([]);
    for (const figure of await figures(page)) {
      const sizes = await figure.locator('*').evaluateAll((all) => all.map((element) => parseFloat(getComputedStyle(element).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      const { x = 0, width = Infinity } = (await figure.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });

  test(`${path} has figures with enough contrast in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    for (const figure of await figures(page)) {
      expect(await brightness(figure)).toBeLessThan(80);
    }
  });

  test(`${path} prints its figures light and in one piece`, async ({ page }) => {
    // A4 less the margins, in CSS pixels.
    await page.setViewportSize({ width: 673, height: 979 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    expect(await clippedTexts(page)).toEqual([]);
    for (const figure of await figures(page)) {
      await expect(figure).toHaveCSS('break-inside', 'avoid');
      expect((await figure.boundingBox())?.height).toBeLessThan(979);
      expect(await brightness(figure)).toBeGreaterThan(200);
    }
  });
}

test('the same protocol has the same colour in every figure', async ({ page }) => {
  await page.goto(topic('storage/fcoe'));
  const stack = figureNamed(page, 'FCoEのプロトコルの積み重ね').getByRole('rowheader', { name: 'Ethernet' });
  const frame = figureNamed(page, 'FCoEフレームの入れ子').getByRole('listitem').filter({ hasText: 'VLANタグ' });
  const colour = await stack.evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await expect(frame.first()).toHaveCSS('background-color', colour);
});

function figureNamed(page: Page, title: string): Locator {
  return page.getByRole('figure').filter({ hasText: title });
}

/** The figures that are made of data, all in sight. */
async function figures(page: Page): Promise<Locator[]> {
  const all = await page.locator('figure.data-figure').all();
  for (const figure of all) await expect(figure).toBeVisible();
  return all;
}

/** Everything a figure says, its pieces parted by one space. */
async function wordsOf(figure: Locator): Promise<string> {
  const pieces = await figure.evaluate((element) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
    return found;
  });
  return ` ${pieces.map((piece) => piece.trim()).filter(Boolean).join(' ')} `;
}

/** The mean of red, green and blue, 0 to 255, of the ground of a protocol in a figure. */
function brightness(figure: Locator): Promise<number> {
  return figure
    .locator('.scsi, .fc, .eth')
    .first()
    .evaluate((part) => {
      const [red = NaN, green = NaN, blue = NaN] = (getComputedStyle(part).backgroundColor.match(/[\d.]+/gu) ?? []).map(Number);
      return (red + green + blue) / 3;
    });
}
