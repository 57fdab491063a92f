import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { built, documentOf } from './dist.ts';
import { fontsOf, lookOf, openPdf, pagesOf, pictureOf, piecesOf, type Piece } from './pdf.ts';
import { figuresOf, headingsOf, type StructureNode } from './pdf-structure.ts';
import { expect, test } from './site.ts';

// Those of a site below a path are the same.
const pdfs = built.files.filter((file) =>
  built.base === '/' && /^sheets\/.*-(?:red|cloze|booklet)\.pdf$/u.test(file));

/**
 * A4 in points; the head stands above the first of these heights from the foot, the foot below the
 * second.
 */
const PAPER = { width: 595, height: 842, head: 775, foot: 50 } as const;

/**
 * Letters of figures are smaller than this, in points; those of headings beside them are larger.
 */
const LABEL = 8.5;

/** How far down a page is filled at least. */
const FILLED = 0.6;

/** Pages that may end higher, each with its own limit and the reason. */
const EMPTIER: readonly { file: RegExp; page: number; filled: number; reason: string }[] = [
  {
    file: /virtualization-red\.pdf$/u,
    page: 7,
    filled: 0.56,
    reason: 'a tall sequence of messages, which no page may split, comes next',
  },
];

/** What only the site says, and letters that look like kanji but are none (U+2E80–2FDF). */
const NOT_ON_PAPER = /[\u2e80-\u2fdf]|本文へ移動|キー操作|検索をひらく|印刷する|https?:/u;

for (const file of pdfs) {
  const isBooklet = file.endsWith('-booklet.pdf');
  const page = file.replace(/[^/]*$/u, '');

  test(
    `${file} is paper: heads, numbers, tags, fonts, whole figures, full pages, little ink`,
    { tag: '@root' },
    async () => {
      const pdf = await openPdf(file);
      const pages = await pagesOf(pdf);

      await test.step('title, language, tags, outline', async () => {
        const { info } = (await pdf.getMetadata()) as {
          info: { Title?: string; Language?: string };
        };
        expect.soft(info.Title).toContain(isBooklet ? '章の冊子' : '要点シート');
        expect.soft(info.Language).toBe('ja');
        const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
        expect.soft(marks.get('Marked')).toBe(true);
        const outline = (await pdf.getOutline()) ?? [];
        expect.soft(outline[0]?.title).toBe(documentOf(built, page)('h1').text());
        expect.soft(outline[0]?.items.length).toBeGreaterThan(0);
      });

      await test.step('paper, heads, numbers and letters', async () => {
        const heads = headsOf(page);
        for (const [index, sheet] of pages.entries()) {
          const [, , width = 0, height = 0] = sheet.view;
          expect.soft([Math.round(width), Math.round(height)]).toEqual([PAPER.width, PAPER.height]);
          const pieces = await piecesOf(sheet);
          expect.soft(joined(pieces), `page ${index + 1}`).not.toMatch(NOT_ON_PAPER);
          // A cover has neither number nor head; the first page of a sheet has its title instead of
          // a head.
          if (index === 0 && isBooklet) continue;
          const number = new RegExp(`(?<!\\d)${index + 1}/${pages.length}(?!\\d)`, 'u');
          expect.soft(joined(pieces.filter(({ bottom }) => bottom < PAPER.foot))).toMatch(number);
          const above = joined(pieces.filter(({ bottom }) => bottom > PAPER.head));
          if (index > 0)
            expect
              .soft(
                heads.some((head) => above.includes(head)),
                `head of page ${index + 1}`,
              )
              .toBe(true);
        }
      });

      await test.step('every font embedded, as outlines', async () => {
        const fonts = (await Promise.all(pages.map(fontsOf))).flat();
        expect.soft(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
        expect
          .soft(fonts.filter(({ outlines }) => outlines).length / fonts.length)
          .toBeGreaterThanOrEqual(0.9);
      });

      await test.step('no heading ends a page, every figure stands on one', async () => {
        const figures: string[] = [];
        for (const [index, sheet] of pages.entries()) {
          const structure = (await sheet.getStructTree()) as StructureNode;
          figures.push(...figuresOf(structure));
          if (index === 0 && isBooklet) continue;
          const pieces = await piecesOf(sheet);
          const last = lastLine(
            pieces.filter(({ bottom }) => bottom > PAPER.foot && bottom < PAPER.head),
          );
          // A label of a figure may say the same as a heading, in smaller letters.
          const isLabel =
            figuresOf(structure).length > 0 && last.every(({ height }) => height < LABEL);
          if (isLabel) continue;
          expect
            .soft(await headingsOf(sheet, structure), `last line of page ${index + 1}`)
            .not.toContain(joined(last));
        }
        expect.soft(figures.length).toBeGreaterThan(0);
        expect
          .soft(figures.filter((figure, index) => figures.indexOf(figure) !== index))
          .toEqual([]);
      });

      await test.step('pages are filled, and cost little ink', async () => {
        const ends = await lastPages(pdf, page);
        for (const [index, sheet] of pages.entries()) {
          const { ink, filled } = lookOf(await pictureOf(sheet));
          expect.soft(ink, `ink of page ${index + 1}`).toBeLessThanOrEqual(0.08);
          const least =
            EMPTIER.find((row) => row.file.test(file) && row.page === index + 1)?.filled ?? FILLED;
          if (!ends.has(index + 1))
            expect.soft(filled, `filling of page ${index + 1}`).toBeGreaterThanOrEqual(least);
        }
      });
      await pdf.loadingTask.destroy();
    },
  );
}

/** The running heads that a page gives its PDF: one for all, and those of a booklet's parts. */
function headsOf(page: string): string[] {
  const $ = documentOf(built, page);
  const parts = [
    ...$('style')
      .text()
      .matchAll(/@top-left\{content:"([^"]*)"!important\}/gu),
  ].map(([, head = '']) => head);
  return [$('html').attr('data-unit') ?? '', ...parts].map(spaceless);
}

/**
 * The pages after which something begins on a page of its own: the last of a sheet, of its notes
 * before the key, of a booklet's parts.
 */
async function lastPages(pdf: PDFDocumentProxy, page: string): Promise<Set<number>> {
  const $ = documentOf(built, page);
  const titles = $(
    '.part > h2:first-child, .part-head, .part-answers h3, .part h2[id^="s-"], .key > h2',
  )
    .get()
    .map((heading) => spaceless($(heading).text()));
  const ends = new Set([pdf.numPages]);
  if ($('.cover').length > 0) ends.add(1);
  for (const [index, sheet] of (await pagesOf(pdf)).entries()) {
    const headings = await headingsOf(sheet, (await sheet.getStructTree()) as StructureNode);
    if (titles.some((title) => headings.includes(title))) ends.add(index);
  }
  return ends;
}

function lastLine(pieces: readonly Piece[]): Piece[] {
  const lowest = Math.min(...pieces.map(({ bottom }) => bottom));
  return pieces.filter(({ bottom }) => bottom < lowest + 1);
}

function joined(pieces: readonly Piece[]): string {
  return spaceless(pieces.map(({ text }) => text).join(''));
}

function spaceless(text: string): string {
  return text.replace(/\s+/gu, '');
}
