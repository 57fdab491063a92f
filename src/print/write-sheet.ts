import { load } from 'cheerio';
import { noBreak } from './no-break.ts';
import { numberBlanks, type Blank } from './number-blanks.ts';
import { placeFigures } from './place-figures.ts';
import { plateLabels } from './plate-labels.ts';
import { plainNotes } from './plain-notes.ts';
import { fillBanks } from './word-bank.ts';

/** The body of a sheet, with the blanks of its cloze mode in the order of their numbers. */
export interface Sheet {
  html: string;
  blanks: Blank[];
}

/**
 * Turns the built HTML of a section's topics into the body of a sheet: without links and web
 * chrome, headings shifted down by `shift` levels, figures numbered for the chapter (`unit`, e.g.
 * `08`), every word to learn a numbered blank, nothing torn that belongs on one line.
 */
export function writeSheet(raw: string, { unit, shift }: { unit: string; shift: number }): Sheet {
  const $ = load(raw, null, false);
  plainNotes($, shift);
  placeFigures($, unit);
  plateLabels($);
  const blanks = numberBlanks($);
  fillBanks($);
  noBreak($);
  return { html: $.html(), blanks };
}
