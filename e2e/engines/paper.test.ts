import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AnyNode } from 'domhandler';
import { built, documentOf } from '../dist.ts';
import { pagesOf, piecesOf, readPdf } from '../pdf.ts';
import { startSite, type SiteServer } from '../site-server.ts';
import { engines } from './engines.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/* What readers print themselves, by the command of a browser that lays out pages in its own way. */

/** The booklet, which holds every topic and figure, and the sheet of a section. */
const sheets = built.pages
  .filter((page) => documentOf(built, page)('.sheet figure.fig').length > 0)
  .filter((page, place, all) => page.split('/').length === 3 || place === all.length - 1);

/** Long enough for a browser to start on a busy machine. */
const START_MS = 120_000;

for (const engine of engines.filter(({ prints }) => prints)) {
  const skip = engine.missing();

  describe(`on paper by ${engine.name}`, { skip: skip ?? false }, () => {
    let server: SiteServer;
    let visitor: Visitor;
    const print = async (page: string) => {
      await visitor.open(server.address + page);
      const pdf = await readPdf(await visitor.print());
      const pieces = await Promise.all((await pagesOf(pdf)).map(piecesOf));
      await pdf.loadingTask.destroy();
      return pieces;
    };
    before(async () => {
      server = await startSite(built.folder);
      visitor = visitorOf(await engine.start({ script: false }));
    }, { timeout: START_MS });
    after(async () => {
      await visitor.close();
      server.stop();
    });

    for (const page of sheets) {
      test(`${page}: every figure stands on one page with all its words, and no heading ends one`, async () => {
        const pages = await print(page);
        const $ = documentOf(built, page);
        const texts = pages.map((pieces) => lettersOf(pieces.map(({ text }) => text).join('')));
        for (const figure of $('figure.fig')) {
          const words = textsOf(figure).map(lettersOf);
          const [best] = texts
            .map((text) => words.filter((word) => !text.includes(word)))
            .sort((a, b) => a.length - b.length);
          assert.deepEqual(best, [], $(figure).find('figcaption').text());
        }
        const labels = new Set($('figure.fig').get().flatMap(textsOf).map(lettersOf));
        const headings = new Set(
          $(':is(h2, h3, h4, h5, h6)')
            .get()
            .map((heading) => lettersOf(textsOf(heading).join(''))),
        );
        for (const [index, pieces] of pages.entries()) {
          // The list of contents says the same words.
          if (texts[index]?.startsWith('目次')) continue;
          const foot = Math.min(...pieces.map(({ bottom }) => bottom));
          const last = lettersOf(
            pieces
              .filter(({ bottom }) => bottom - foot < 2)
              .map(({ text }) => text)
              .join(''),
          );
          assert.ok(!headings.has(last) || labels.has(last), `page ${index + 1} ends with ${last}`);
        }
      });
    }
  });
}

/**
 * The texts in an element, but for what only stands behind a drawing for those who do not see it.
 */
function textsOf(node: AnyNode): string[] {
  if (node.type === 'text') return [node.data];
  return node.type === 'tag' && !['title', 'desc'].includes(node.tagName)
    ? node.children.flatMap(textsOf)
    : [];
}

/** Letters and digits only, and those that fonts confuse made one (⽂ is 文). */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
