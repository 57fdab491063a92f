import { readFileSync } from 'node:fs';
import { counted } from './counted-cards.ts';
import { expect, test } from './site.ts';
import { answer, question } from './turn-card.ts';

test(
  'what was learned stays for the next visit, on another day too, and the week tells when it comes again',
  { tag: '@root' },
  async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-25T09:00:00+09:00'));
    await page.goto('./cards/');
    await page.getByRole('button', { name: '始める' }).click();
    const first = await question(page);
    await answer(page, '3');
    await page.clock.setFixedTime(new Date('2026-11-25T09:15:00+09:00'));
    await answer(page, '3');
    await page.getByRole('button', { name: 'やめる' }).click();
    await expect(page.locator('[data-count=learning]')).toHaveText('2');
    await expect(page.getByRole('row', { name: '今日 2' })).toBeVisible();

    await page.clock.setFixedTime(new Date('2026-11-26T09:00:00+09:00'));
    await page.reload();
    // Nothing has been touched yet.
    await expect(page.locator('[data-count=learning]')).toHaveText('2');
    await expect(page.locator('[data-count=fresh]')).toHaveText('20');
    await expect(page.getByRole('row', { name: /^全体 \d+ 2 0$/u })).toBeVisible();
    await page.getByRole('button', { name: '始める' }).click();
    expect(await question(page)).toBe(first);
    await answer(page, '4');
    await page.getByRole('button', { name: 'やめる' }).click();
    await expect(page.locator('[data-count=learning]')).toHaveText('1');
  },
);

test('the records are written to a file, erased after a question, and read again; a bad file is told what is wrong', async ({
  page,
}, info) => {
  await page.goto('./cards/');
  await page.getByRole('button', { name: '始める' }).click();
  await answer(page, '4');
  await page.getByRole('button', { name: 'やめる' }).click();
  const whole = page.getByRole('row', { name: /^全体 \d+ 1 0$/u });
  await expect(whole).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '書き出す' }).click();
  const file = info.outputPath('cards.json');
  await (await download).saveAs(file);
  const written = JSON.parse(readFileSync(file, 'utf8'));
  expect(written.format).toBe('zukai-cards-1');

  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: '消す' }).click();
  await expect(whole).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '消す' }).click();
  await expect(page.getByText('記録を消しました。')).toBeVisible();
  await expect(whole).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).hover();
  await counted(page);
  await expect(page.getByRole('row', { name: /^全体 \d+ 0 0$/u })).toBeVisible();

  await page.getByLabel('読み込む').setInputFiles(file);
  await expect(page.getByText('1枚の記録を読み込みました。')).toBeVisible();
  await expect(whole).toBeVisible();

  const [id = ''] = Object.keys(written.cards);
  written.cards[id].difficulty = 99;
  await page.getByLabel('読み込む').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(written)),
  });
  await expect(
    page.getByText(
      `「a.json」は読み込めません。カード「${id}」のdifficultyは1から10までの数のはずですが、「99」です。`,
    ),
  ).toBeVisible();
});

test('cards learned before records were named after the base path are taken over once', async ({
  page,
}) => {
  const day = 86_400_000;
  const [last, due] = [Date.now() + 400 * day, Date.now() + 405 * day];
  const memory = { stability: 5, difficulty: 5, days: 5, step: 0, answers: 1, lapses: 0, state: 2 };
  await page.goto('./quiz/');
  // The clock that wrote it was ahead.
  await page.evaluate(
    (record) =>
      new Promise((done) => {
        const request = indexedDB.open('zukai-cards', 1);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('schedules').put(record, 'a/1');
        request.onsuccess = () => done(request.result.close());
      }),
    { due, last, first: last, ...memory },
  );
  await page.goto('./cards/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '書き出す' }).click();
  const written = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(written.cards['a/1'].due).toBeLessThan(Date.now() + 6 * day);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '消す' }).click();
  await expect(page.getByText('記録を消しました。')).toBeVisible();
  await page.reload();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: '書き出す' }).click();
  expect(JSON.parse(readFileSync(await (await again).path(), 'utf8')).cards).toEqual({});
});

test('where the browser keeps nothing, cards work and the page says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new Error('blocked');
      },
    }),
  );
  await page.goto('./cards/');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByText(/記録はこのページを閉じるまでしか残りません/u)).toBeVisible();
  await page.getByRole('button', { name: '始める' }).click();
  await answer(page, '4');
  await expect(page.getByText('残り　覚え直し0・復習0・新しい19')).toBeVisible();
  await expect(page.locator('.kept')).toHaveText(/記録はこのページを閉じるまでしか残りません/u);
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByRole('row', { name: /^全体 \d+ 1 0$/u })).toBeVisible();
});

test('where the browser has no room left, cards work and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./cards/');
  await page.getByRole('button', { name: '始める' }).click();
  await answer(page, '4');
  await expect(page.locator('.kept')).toHaveText(/記録はこのページを閉じるまでしか残りません/u);
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByRole('row', { name: /^全体 \d+ 1 0$/u })).toBeVisible();
});
