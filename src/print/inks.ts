/** An ink of the calibration sheet: its number, its colour, and what it is for. */
export interface Ink {
  number: number;
  colour: string;
  use: 'text' | 'red-marker' | 'green-marker';
}

/**
 * The inks to choose from. Text vanishes under a red sheet only while its red is 255; a marker
 * hides black text only while its red is 0 (or, under a green sheet, its green). The first of each
 * use is the one that sheets have by themselves.
 */
export const inks: readonly Ink[] = [
  ...numbered(1, 'text', [
    '#ff4b00', '#ff5a3c', '#ff5050', '#ff6f61', '#ff7f27',
    '#ff8c1a', '#ff9900', '#ff6699', '#ff3399', '#ff8aa0',
  ]),
  ...numbered(11, 'red-marker', ['#00d26a', '#2bd97f', '#00c8c8', '#5fd0ff']),
  ...numbered(15, 'green-marker', ['#ff2e93', '#ff0080', '#ff4da6', '#ff6a5a']),
];

/** The rules that make an attribute `data-ink` on the root choose the ink, for a stylesheet. */
export const inkRules = inks
  .map(
    ({ number, colour, use }) =>
      `[data-ink='${number}']{--${use === 'text' ? 'ink-term' : 'ink-marker'}:${colour}}`,
  )
  .join('');

function numbered(first: number, use: Ink['use'], colours: readonly string[]): Ink[] {
  return colours.map((colour, index) => ({ number: first + index, colour, use }));
}
