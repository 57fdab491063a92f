import type { Problem } from './problem.ts';

/** Problems as text for a terminal: grouped by file, by line within a file, the total last. */
export function reportProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((problem) => problem.file))].sort();
  const groups = files.map((file) => {
    const own = problems.filter((problem) => problem.file === file).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return `${file}\n${own.map(entry).join('\n')}`;
  });
  return `${groups.join('\n\n')}\n\n問題が${problems.length}件あります（${files.length}ファイル）。`;
}

function entry({ line, expected, found, remedy }: Problem): string {
  const place = line === undefined ? '  ' : `  ${line}行：`;
  return `${place}${found}\n      あるべき形：${expected}\n      直し方：${remedy}`;
}
