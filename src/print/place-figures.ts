import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { figureName } from '../site/figures.ts';

/** How large drawings are printed: labels of 15 px become 7.9 pt. */
export const FIGURE_SCALE = 0.7;

/** Drawings up to this width (px, as printed) stand beside the text. */
const BESIDE = 235;

/** Letters that fit a line beside a figure, and the height (px) of that line. */
const BESIDE_LINE = { letters: 19, height: 22 };

/**
 * Names each `figure.fig` for the chapter (its topic's `data-figures` is the number of its first),
 * sets the printed size of its drawing, and places it: beside the text before it where there is
 * enough of that, in a row with its neighbours (`div.figs`), else by itself.
 */
export function placeFigures($: CheerioAPI, unit: string) {
  // Figures made of data are numbered from 1 so far; theirs is not a drawing to be scaled.
  for (const figure of $('figure.data-figure')) {
    const [, number] = /-(\d+)$/u.exec(figure.attribs['id'] ?? '') ?? [];
    $(figure).addClass('fig').attr('data-index', String(Number(number) - 1));
  }
  for (const figure of $('figure.fig')) {
    const start = Number($(figure).closest('[data-figures]').attr('data-figures'));
    const number = start + Number($(figure).attr('data-index'));
    $(figure).find('figcaption b').text(figureName(unit, number));
    $(figure).attr('id', `f-${number}`).prepend($(figure).find('figcaption'));
    const drawing = $(figure).find('svg');
    for (const side of drawing.length > 0 ? ['width', 'height'] : [])
      drawing.attr(side, String(Math.round(Number(drawing.attr(side)) * FIGURE_SCALE)));
    $(figure).removeAttr('data-index');
  }
  for (const figure of $('figure.fig')) place($, figure);
  $('[data-figures]').removeAttr('data-figures');
}

function place($: CheerioAPI, figure: Element) {
  // A figure that an earlier one has taken into its row stands where it belongs.
  if ($(figure).parent().is('.figs')) return;
  const row = [figure, ...$(figure).nextUntil(':not(figure.fig)').get()];
  if (row.length > 1) {
    const figs = $('<div class="figs"></div>').insertBefore(figure);
    figs.append(row);
    return;
  }
  const { width, height } = sizeOf($, figure);
  const before = $(figure).prev('ul, ol, p').get();
  const around = [...before, ...$(figure).next('ul, ol, p').get()];
  const text = [before, around].find(
    (blocks) => linesOf($, blocks) * BESIDE_LINE.height > height / 2,
  );
  if (width > BESIDE || before.length === 0 || !text) return;
  // Kept on one page, unless there is much more text than figure.
  const kind = linesOf($, text) * BESIDE_LINE.height < 2 * height ? 'pair kept' : 'pair';
  const pair = $(`<div class="${kind}"></div>`).insertBefore(text[0] ?? figure);
  pair.append($(figure).addClass('at-side'), ...text);
}

/** Lines that some blocks fill beside a figure; each item of a list begins a new one. */
function linesOf($: CheerioAPI, blocks: readonly Element[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + $(block).text().length / BESIDE_LINE.letters + $(block).find('li').length / 2,
    0,
  );
}

function sizeOf($: CheerioAPI, figure: Element): { width: number; height: number } {
  const drawing = $(figure).find('svg');
  return {
    width: Number(drawing.attr('width') ?? BESIDE + 1),
    height: Number(drawing.attr('height') ?? 0),
  };
}
