/** The middle of some numbers and how far they lie apart: `12.3 (12.1–12.9)`. */
export function spread(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const ends = [sorted[0] ?? 0, sorted.at(-1) ?? 0].map((value) => value.toFixed(digits)).join('–');
  return `${median(values).toFixed(digits)} (${ends})`;
}

/** The number in the middle, or the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
