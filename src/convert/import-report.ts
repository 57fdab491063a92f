import type { ImportPlan } from './import-chapter.ts';
import { formatProblems } from '../content/report.ts';

/** Japanese text for the terminal: what was read, what becomes of each page, what was strange. */
export function formatImport(name: string, plan: ImportPlan): string {
  const { converted, problems } = plan;
  const notes = [...converted.warnings, ...plan.remarks];
  const warnings = notes.length > 0 ? [formatProblems(notes, '注意')] : [];
  if (problems.length > 0) {
    return [...warnings, formatProblems(problems), `${name} は取り込めませんでした（何も書いていません）`].join('\n\n');
  }
  const rows = converted.pages.map(({ path, unit, title, nodes, terms }) => {
    return `  ${unit.padEnd(8)} ${`${nodes}項目`.padStart(4)} ${`${terms}語`.padStart(4)}  ${stateOf(path, plan)}  ${title}（${path}）`;
  });
  const removed = plan.removals.map((path) => `  削除 ${path}`);
  const followed = plan.renewed.map(({ path }) => `  合わせて更新 ${path}`);
  return [
    [
      `${name}：${converted.nodes}項目を${converted.pages.length}ページに分け、訂正${converted.errata}件を当てました`,
      ...rows,
      ...removed,
      ...followed,
    ].join('\n'),
    ...warnings,
    total(plan),
  ].join('\n\n');
}

/** What becomes of a page, in a word. */
function stateOf(path: string, { writes, kept, merged, conflicts }: ImportPlan): string {
  const isWritten = writes.some((file) => file.path === path);
  if (conflicts.some(({ file }) => file.endsWith(`/${path}`))) return '重なり';
  if (merged.includes(path)) return '合流';
  if (kept.includes(path)) return '手入れ済み';
  return isWritten ? '書き込み' : 'そのまま';
}

function total(plan: ImportPlan): string {
  const states = plan.converted.pages.map(({ path }) => stateOf(path, plan));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const both = ['合流', '重なり'].flatMap((state) => (count(state) > 0 ? [`${state}${count(state)}`] : []));
  return [`書き込み${count('書き込み')}`, ...both, `削除${plan.removals.length}`, `手入れ済み${count('手入れ済み')}`, `そのまま${count('そのまま')}ページ`].join('・');
}
