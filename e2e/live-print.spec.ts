import { pdfPath } from '../src/print/printed.ts';
import { built, documentOf } from './dist.ts';
import { openPdf, pagesOf, pictureOf, piecesOf, readPdf } from './pdf.ts';
import { expect, pagesWith, test } from './site.ts';

/** Half the size is enough to see a letter out of its place, or a ground that is dark. */
const SCALE = 0.5;

// The PDFs of a site below a path are those of the root.
for (const path of built.base === '/' ? pagesWith('.sheet[data-print]') : []) {
  const page = path.slice('./'.length);
  const modes = (documentOf(built, page)('[data-print]').attr('data-print') ?? '').split(' ');
  for (const mode of modes.filter((name) => name === 'red' || name === 'cloze')) {
    const file = pdfPath(page.replace(/^sheets\/|\/$/gu, ''), mode).slice(1);

    if (!built.files.includes(file)) continue;

    test(
      `${path} printed by a reader on a dark screen is ${file}`,
      { tag: '@root' },
      async ({ page: tab }) => {
        await tab.emulateMedia({ colorScheme: 'dark' });
        await tab.goto(`${path}?sheet=${mode}`);
        await tab.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        // The page loads the fonts of paper by itself.
        await tab.waitForFunction(() =>
          [...document.fonts]
            .filter(({ family }) => family.startsWith('Sheet'))
            .every(({ status }) => status === 'loaded'),
        );
        const live = await readPdf(
          await tab.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
          }),
        );
        const made = await openPdf(file);
        expect(live.numPages).toBe(made.numPages);
        const ofLive = await pagesOf(live);
        for (const [index, sheet] of (await pagesOf(made)).entries()) {
          const other = ofLive[index] ?? sheet;
          expect(await piecesOf(other), `words of page ${index + 1}`).toEqual(
            await piecesOf(sheet),
          );
          expect(
            (await pictureOf(other, SCALE)).data().equals((await pictureOf(sheet, SCALE)).data()),
            `picture of page ${index + 1}`,
          ).toBe(true);
        }
        await Promise.all([live, made].map((pdf) => pdf.loadingTask.destroy()));
      },
    );
  }
}
