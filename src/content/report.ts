import type { Problem } from './problem.ts';

/** The problems by file, in the order of their lines, with totals at the end; Japanese. */
export function formatProblems(problems: readonly Problem[], label = '問題'): string {
  const files = Map.groupBy(problems, (problem) => problem.file);
  const groups = [...files].map(([file, inFile]) =>
    [file, ...inFile.toSorted(byLine).map(formatOne)].join('\n'),
  );
  return [...groups, `${label} ${problems.length}件（${files.size}ファイル）`].join('\n\n');
}

function byLine(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0);
}

function formatOne({ line, expected, found, remedy }: Problem): string {
  return [
    ...(line === undefined ? [] : [`  ${line}行目`]),
    `    あるべき形：${expected}`,
    `    実際：${found}`,
    `    直し方：${remedy}`,
  ].join('\n');
}
