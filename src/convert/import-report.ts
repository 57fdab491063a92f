import type { ImportPlan } from './import-chapter.ts';
import { formatProblems } from '../content/report.ts';

/** Japanese text for the terminal: what was read, what becomes of each page, what was strange. */
export function formatImport(name: string, plan: ImportPlan): string {
  const { converted, kept, problems } = plan;
  const warnings = converted.warnings.length > 0 ? [formatProblems(converted.warnings, '注意')] : [];
  if (problems.length > 0) {
    return [...warnings, formatProblems(problems), `${name} は取り込めませんでした（何も書いていません）`].join('\n\n');
  }
  const written = new Set(plan.writes.map(({ path }) => path));
  const rows = converted.pages.map(({ path, unit, title, nodes, terms }) => {
    const state = written.has(path) ? '書き込み' : kept.includes(path) ? '手入れ済み' : 'そのまま';
    return `  ${unit.padEnd(8)} ${`${nodes}項目`.padStart(4)} ${`${terms}語`.padStart(4)}  ${state}  ${title}（${path}）`;
  });
  const removed = plan.removals.map((path) => `  削除 ${path}`);
  return [
    [
      `${name}：${converted.nodes}項目を${converted.pages.length}ページに分け、訂正${converted.errata}件を当てました`,
      ...rows,
      ...removed,
    ].join('\n'),
    ...warnings,
    total(plan),
  ].join('\n\n');
}

function total({ converted, writes, removals, kept }: ImportPlan): string {
  const pages = new Set(converted.pages.map(({ path }) => path));
  const written = writes.filter(({ path }) => pages.has(path)).length;
  const same = converted.pages.length - written - kept.length;
  return `書き込み${written}・削除${removals.length}・手入れ済み${kept.length}・そのまま${same}ページ`;
}
