/** A layer in a table of stacks side by side. */
export interface Cell {
  name: string;
  /** How many rows it takes up. */
  rows: number;
}

/**
 * Stacks side by side as the rows of a table: what they have in common with the highest stack
 * stands in the same row, what stands between fills the room. A row holds the cells that begin in
 * it, in the order of the stacks.
 */
export function alignStacks(stacks: readonly (readonly string[])[]): Cell[][] {
  const highest = stacks.reduce<readonly string[]>(
    (high, stack) => (stack.length > high.length ? stack : high),
    [],
  );
  const rows = highest.map((): Cell[] => []);
  for (const stack of stacks) {
    const starts = startsIn(highest, stack) ?? spread(stack.length, 0, highest.length);
    for (const [index, name] of stack.entries()) {
      const start = starts[index] ?? 0;
      rows[start]?.push({ name, rows: (starts[index + 1] ?? highest.length) - start });
    }
  }
  return rows;
}

/** The row in which each layer begins; undefined without room between those in common. */
function startsIn(highest: readonly string[], stack: readonly string[]): number[] | undefined {
  const starts: number[] = [];
  let waiting = 0;
  for (const name of [...stack, undefined]) {
    const row = name === undefined ? highest.length : highest.indexOf(name);
    if (row === -1) {
      waiting += 1;
      continue;
    }
    const first = (starts.at(-1) ?? -1) + 1;
    if (row - first < waiting) return undefined;
    starts.push(...spread(waiting, first, row), row);
    waiting = 0;
  }
  return starts.slice(0, -1).with(0, 0);
}

/** Where things begin that share the rows from `first` to before `end` evenly. */
function spread(number: number, first: number, end: number): number[] {
  return Array.from(
    { length: number },
    (_, index) => first + Math.ceil((index * (end - first)) / number),
  );
}
