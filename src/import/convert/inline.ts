import { isVisible } from '../../content/errata.ts';
import { plainText, type AppliedErratum, type Segment } from './correct-outline.ts';
import { escapeUnits } from './escape.ts';
import type { Range } from './words-to-learn.ts';

/** A corrected stretch that the page shows as such. */
export interface Fix extends Range {
  id: string;
}

/** Every corrected stretch of a node's text. */
export function correctionsIn(
  segments: readonly Segment[],
): (Range & { erratum: AppliedErratum })[] {
  let end = 0;
  return segments.flatMap(({ text, erratum }) => {
    const start = end;
    end += text.length;
    return erratum ? [{ start, end, erratum }] : [];
  });
}

/** The corrected stretches that the page shows. */
export function fixesIn(segments: readonly Segment[]): Fix[] {
  return correctionsIn(segments)
    .filter(({ erratum }) => isVisible(erratum))
    .map(({ start, end, erratum }) => ({ start, end, id: erratum.id }));
}

/** A node's corrected text in MDX, with its corrections and its words to learn. */
export function writeInline(segments: readonly Segment[], marks: readonly Range[]): string {
  const units = escapeUnits(plainText(segments));
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  // Marks are set first, fixes around them: a mark never crosses a fix, but may fill it.
  for (const { start, end } of marks) wrap(start, end, '==', '==');
  const fixes = fixesIn(segments);
  for (const { start, end, id } of fixes) wrap(start, end, `<Fix id="${id}">`, '</Fix>');
  return units.map((unit, at) => `${before.get(at) ?? ''}${unit}${after.get(at) ?? ''}`).join('');

  function wrap(start: number, end: number, opening: string, closing: string): void {
    // Beside a tag or a mark it is no longer between letters.
    for (const at of [start - 1, start, end - 1, end]) if (units[at] === '_') units[at] = '\\_';
    before.set(start, `${opening}${before.get(start) ?? ''}`);
    after.set(end - 1, `${after.get(end - 1) ?? ''}${closing}`);
  }
}
