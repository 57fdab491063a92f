/**
 * The difference between two texts as lines that begin with "-" (only in the first) or "+" (only in the second).
 * Lines that both have, in the same order, are left out; "…" stands where they were between two differences.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): string[] {
  const common = commonLengths(before, after);
  const lines: string[] = [];
  let gap = false;
  for (let left = 0, right = 0; left < before.length || right < after.length;) {
    const drop = common[left + 1]?.[right] ?? -1;
    const add = common[left]?.[right + 1] ?? -1;
    if (left < before.length && right < after.length && before[left] === after[right]) {
      left += 1;
      right += 1;
      gap = lines.length > 0;
      continue;
    }
    if (gap) lines.push('…');
    gap = false;
    if (drop >= add) {
      lines.push(`-${before[left]}`);
      left += 1;
    } else {
      lines.push(`+${after[right]}`);
      right += 1;
    }
  }
  return lines;
}

/** Entry [i][j]: length of the longest common subsequence of `before` from i on and `after` from j on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let left = before.length - 1; left >= 0; left -= 1) {
    const row = table[left] ?? [];
    const below = table[left + 1] ?? [];
    for (let right = after.length - 1; right >= 0; right -= 1) {
      row[right] =
        before[left] === after[right] ? 1 + (below[right + 1] ?? 0) : Math.max(below[right] ?? 0, row[right + 1] ?? 0);
    }
  }
  return table;
}
