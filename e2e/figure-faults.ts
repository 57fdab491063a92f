import type { Page } from 'playwright/test';

/** What nobody can read or reach in the figures of a page on a screen as wide as now. */
export function screenFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const text of document.querySelectorAll<SVGTextElement>('figure.diagram svg text')) {
      const scale = text.getScreenCTM()?.a ?? 0;
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 11 - 0.05) faults.push(`letters of ${size.toFixed(1)} px: ${text.textContent}`);
    }
    for (const figure of document.querySelectorAll('figure.diagram')) {
      const box = figure.querySelector<HTMLElement>('.scroll');
      const drawing = figure.querySelector('svg[role=img]');
      const width = drawing?.getBoundingClientRect().width ?? 0;
      const scrolls = box?.tabIndex === 0 && getComputedStyle(box).overflowX === 'auto';
      if (!box || width === 0) faults.push(`not to be seen: ${figure.id}`);
      else if (width > box.clientWidth && !scrolls) faults.push(`cannot be scrolled: ${figure.id}`);
    }
    for (const figure of document.querySelectorAll('figure.data-figure')) {
      const name = figure.querySelector('figcaption')?.textContent.trim();
      const { right, height } = figure.getBoundingClientRect();
      const sizes = [...figure.querySelectorAll('*')].map((part) =>
        parseFloat(getComputedStyle(part).fontSize),
      );
      if (height === 0) faults.push(`not to be seen: ${name}`);
      if (Math.min(...sizes) < 11) faults.push(`letters of ${Math.min(...sizes)} px: ${name}`);
      if (right > innerWidth) faults.push(`hangs over the edge: ${name}`);
    }
    return faults;
  });
}

/** Figures that a sheet of paper of this height (px) cuts, or that a page break could split. */
export function paperFaults(page: Page, pageHeight: number): Promise<string[]> {
  return page.locator('figure.diagram, figure.data-figure').evaluateAll(
    (figures, height) =>
      figures
        .filter((figure) => {
          const box = figure.getBoundingClientRect();
          const drawing = (figure.querySelector('svg[role=img]') ?? figure).getBoundingClientRect();
          if (drawing.left < box.left - 1 || drawing.right > box.right + 1) return true;
          return box.height > height || getComputedStyle(figure).breakInside !== 'avoid';
        })
        .map((figure) => figure.id || figure.querySelector('figcaption')?.textContent || ''),
    pageHeight,
  );
}

/**
 * The mean of red, green and blue (0 to 255) of the ground of a protocol in each figure made of
 * data.
 */
export function grounds(page: Page): Promise<number[]> {
  return page.locator('figure.data-figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const part = figure.querySelector('.scsi, .fc, .eth');
      const [red = NaN, green = NaN, blue = NaN] =
        (part && getComputedStyle(part).backgroundColor.match(/[\d.]+/gu)?.map(Number)) ?? [];
      return (red + green + blue) / 3;
    }),
  );
}
