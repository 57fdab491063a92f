import type { Size } from './placed.ts';

/**
 * Room between columns, between sections in one column, and beside the bar that a column hangs on.
 */
const COLUMN_GAP = 2;
const SECTION_GAP = 2;
const HANG = 1;
/** How exactly the best height is looked for, in em. */
const EXACT = 0.1;

/** Sections one below the other, at their places below the title (in em). */
export interface Column {
  /** Where the bar begins that its sections hang on. */
  bar: number;
  sections: { section: number; x: number; y: number }[];
  /** Which of the tried widths its sections are drawn for. */
  tried: number;
}

/** Columns beside each other, with the room that they take together. */
export interface Columns extends Size {
  columns: Column[];
}

type Sizes = readonly Size[];

/**
 * Shares sections out to columns, in their order; `all` has the size of each section for every
 * width that is tried. Of all ways the one is taken that is largest on a sheet of the shape (width
 * divided by height) on which a title takes `top` em.
 */
export function shareOut(all: readonly Sizes[], shape: number, top: number): Columns {
  const sections = all[0] ?? [];
  if (sections.length === 0) return { width: 0, height: 0, columns: [] };
  // Short texts stand in the same way from some width on.
  const sizes = all.map((tried, at) =>
    tried.every((size, of) => size === all[at - 1]?.[of]) ? [] : tried,
  );
  const lowest = sections.map((_, at) => Math.min(...all.map((tried) => tried[at]?.height ?? 0)));
  let low = lowest.reduce((most, height) => Math.max(most, height));
  let high = low;
  const isTooWide = (height: number) => narrowest(sizes, height).width > (top + height) * shape;
  // The higher columns may be, the narrower they are together: the best is where both need as much.
  while (isTooWide(high)) [low, high] = [high, high * 2];
  while (high - low > EXACT) {
    const middle = (low + high) / 2;
    if (isTooWide(middle)) low = middle;
    else high = middle;
  }
  const columnsOf = (height: number) => placed(narrowest(sizes, height), sizes);
  const [lower, higher] = [columnsOf(low), columnsOf(high)];
  const needs = ({ width, height }: Size) => Math.max(width, (top + height) * shape);
  return needs(lower) < needs(higher) ? lower : higher;
}

/** By a column's first section: its end, the tried width, and the width of all from there. */
interface Choices {
  ends: Int32Array;
  tried: Int32Array;
  widths: Float64Array;
  width: number;
}

/** The narrowest columns of at most some height, found from the last section backwards. */
function narrowest(sizes: readonly Sizes[], most: number): Choices {
  const count = sizes[0]?.length ?? 0;
  const [ends, tried] = [new Int32Array(count), new Int32Array(count)];
  const widths = new Float64Array(count + 1);
  widths[count] = -COLUMN_GAP;
  for (let first = count - 1; first >= 0; first -= 1) {
    let [best, end, way] = [Infinity, count, 0];
    for (const [at, sections] of sizes.entries()) {
      let [width, height] = [0, 0];
      for (let section = first; section < sections.length; section += 1) {
        const size = sections[section];
        if (!size || height + size.height > most) break;
        height += size.height + SECTION_GAP;
        width = Math.max(width, size.width);
        const whole = HANG + width + COLUMN_GAP + (widths[section + 1] ?? 0);
        if (whole < best) [best, end, way] = [whole, section + 1, at];
      }
    }
    [widths[first], ends[first], tried[first]] = [best, end, way];
  }
  return { ends, tried, widths, width: widths[0] ?? 0 };
}

function placed({ ends, tried, widths, width }: Choices, sizes: readonly Sizes[]): Columns {
  const columns: Column[] = [];
  let height = 0;
  for (let first = 0; first < ends.length; ) {
    const [end, way] = [ends[first] ?? 0, tried[first] ?? 0];
    const bar = width - (widths[first] ?? 0);
    let y = 0;
    const sections = (sizes[way] ?? []).slice(first, end).map((size, more) => {
      const section = { section: first + more, x: bar + HANG, y };
      y += size.height + SECTION_GAP;
      return section;
    });
    columns.push({ bar, sections, tried: way });
    height = Math.max(height, y - SECTION_GAP);
    first = end;
  }
  return { columns, width, height };
}
