import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** The size of a label that states none, and half a line, in units of the drawing. */
const SIZE = 15;

/** How far the halo of a label reaches. */
const HALO = 2;

/**
 * Puts a plate of the paper's colour under each label that has a halo, in place of the halo:
 * Chromium prints letters with an outline as drawings of their own (Type 3), which can neither be
 * searched nor copied well.
 */
export function plateLabels($: CheerioAPI) {
  for (const label of $('svg text[paint-order]')) {
    const size = Number($(label).attr('font-size') ?? SIZE);
    const lines = $(label).is('[x]') ? [label] : $(label).children('tspan[x]').get();
    for (const line of lines) $('<rect>').attr(plate($, line, size)).insertBefore(label);
    $(label).removeAttr('stroke').removeAttr('stroke-width').removeAttr('paint-order');
  }
}

/** Labels are set around their middle. */
function plate($: CheerioAPI, line: Element, size: number): Record<string, string> {
  const width = [...$(line).text()].reduce(
    (sum, letter) => sum + (letter > '\u02ff' ? size : 0.58 * size),
    2 * HALO,
  );
  const left = Number($(line).attr('x')) - width / 2;
  const top = Number($(line).attr('y')) - 0.9 * size - HALO / 2;
  return {
    x: left.toFixed(1),
    y: top.toFixed(1),
    width: width.toFixed(1),
    height: (1.15 * size + HALO).toFixed(1),
    fill: 'var(--d-bg)',
  };
}
