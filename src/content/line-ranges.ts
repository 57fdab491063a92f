/** `65-67, 145`: neighbouring lines become one range. */
export function writeLineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** The lines that the ranges name; undefined when the text is not a list of ranges. */
export function readLineRanges(text: string): number[] | undefined {
  const ranges = text.split(',').map((range) => /^\s*(\d+)(?:-(\d+))?\s*$/u.exec(range));
  if (ranges.includes(null)) return undefined;
  return ranges.flatMap((range) => {
    const from = Number(range?.[1]);
    const to = Number(range?.[2] ?? from);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  });
}
