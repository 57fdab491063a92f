import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { built, documentOf } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';

const addresses = pagesWith('.paper-cards');

/** Points of a millimetre. */
const MM = 72 / 25.4;

test('every section has cards on paper, kept out of search engines', () => {
  const sections = built.pages.filter(
    (page) => documentOf(built, page)('article.sheet[data-print]').length > 0,
  );
  expect(addresses).toEqual(sections.map((page) => `./${page}cards/`));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses)
    expect(documentOf(built, address.slice(2))('meta[name=robots]').attr('content')).toBe(
      'noindex',
    );
});

for (const address of addresses) {
  test(`${address} has whole cards of 91 × 55 mm, each back behind its front however the sheet turns`, async ({
    page,
  }) => {
    await page.goto(address);
    const faces = await page.locator('.face').count();
    for (const flip of ['長辺とじ', '短辺とじ'] as const) {
      await test.step(flip, async () => {
        await page.emulateMedia({ media: 'screen' });
        await page.getByRole('radio', { name: flip }).check();
        await printed(page);
        expect
          .soft(await strayTexts(page), 'texts that leave their card or lie over another')
          .toEqual([]);
        const sheets = await placesIn(
          await page.pdf({ preferCSSPageSize: true, printBackground: true }),
        );
        expect(sheets.length).toBe(faces);
        for (let index = 0; index < sheets.length; index += 2) {
          const [front = new Map<number, Place>(), back = new Map<number, Place>()] = sheets.slice(
            index,
            index + 2,
          );
          const behind = [...front].map(
            ([number, { column, row }]) =>
              [
                number,
                flip === '長辺とじ' ? { column: 1 - column, row } : { column, row: 4 - row },
              ] as const,
          );
          expect(back).toEqual(new Map(behind));
        }
      });
    }
  });

  test(`${address} has its PDF beside it, with a page for each side and nothing of the web on it`, async () => {
    const $ = documentOf(built, address.slice(2));
    const link = $('.controls a[href$=".pdf"]').attr('href');
    test.skip(link === undefined, 'built without a browser, so without PDFs');
    const file = readFileSync(join(built.folder, (link ?? '').slice(built.base.length)));
    expect((await placesIn(file)).length).toBe($('.face').length);
    const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info).toMatchObject({ Title: expect.stringContaining('暗記カード'), Language: 'ja' });
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (
        await pdf.getPage(number)
      ).getTextContent({ disableNormalization: true });
      expect(items.map((item) => ('str' in item ? item.str : '')).join('')).not.toMatch(
        /[\u2e80-\u2fdf]|本文へ移動|正誤表|https?:/u,
      );
    }
  });
}

/** Shows the page as paper has it, with its fonts. */
async function printed(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => {
    const fonts = ['Sheet', 'SheetLatin', 'SheetArrows'].flatMap((family) =>
      [400, 700].map((weight) => `${weight} 1em ${family}`),
    );
    await Promise.all(fonts.map((font) => document.fonts.load(font)));
  });
}

interface Place {
  column: number;
  row: number;
}

/**
 * Where each card stands on each page of a PDF, by its number; the pitch of the cards is looked at
 * on the way.
 */
async function placesIn(pdf: Uint8Array): Promise<Map<number, Place>[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: Map<number, Place>[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4] / MM,
              y: (height - item.transform[5]) / MM,
              width: item.width / MM,
            },
          ]
        : [],
    );
    const units = texts.filter(({ text }) => /^\d\d-\d+/u.test(text));
    // Where a card begins: its number of the unit stands 4.5 mm from its left edge.
    for (const { x, y } of units) {
      const column = (x - 14 - 4.5) / 91;
      expect(Math.abs(column - Math.round(column)) * 91, `${x} mm`).toBeLessThan(0.2);
      const [first] = units;
      const rows = (y - (first?.y ?? 0)) / 55;
      expect(Math.abs(rows - Math.round(rows)) * 55, `${y} mm`).toBeLessThan(0.2);
    }
    const places = new Map<number, Place>();
    for (const { text, x, y, width: length } of texts) {
      const [, card] = /^[QA](\d+)$/u.exec(text) ?? [];
      if (card)
        places.set(Number(card), {
          column: x + length < 105 ? 0 : 1,
          row: Math.floor((y - 11) / 55),
        });
    }
    pages.push(places);
  }
  return pages;
}

/**
 * Texts of cards that are not wholly inside their card, or that reach into the lines at its head
 * and foot.
 */
function strayTexts(page: Page): Promise<string[]> {
  return page.locator('.face > ul > li').evaluateAll((cards) => {
    const stray = new Set<string>();
    for (const card of cards) {
      const body = card.querySelector('.body');
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const box = (body?.contains(texts.currentNode) ? body : card)?.getBoundingClientRect();
        for (const rect of range.getClientRects()) {
          // The line of a text may be a little higher than its letters.
          if (
            box &&
            (rect.left < box.left - 1 ||
              rect.right > box.right + 1 ||
              rect.top < box.top - 3 ||
              rect.bottom > box.bottom + 3)
          ) {
            stray.add(texts.currentNode.textContent ?? '');
          }
        }
      }
    }
    return [...stray];
  });
}
