import type { ImportPlan } from './import-chapter.ts';
import { formatProblems } from '../../content/report.ts';

/** Japanese text for the terminal: what was read, what becomes of each page, what was strange. */
export function formatImport(name: string, plan: ImportPlan): string {
  const { converted, problems } = plan;
  const notes = [...converted.warnings, ...plan.remarks];
  const warnings = notes.length > 0 ? [formatProblems(notes, '注意')] : [];
  if (problems.length > 0) {
    return [...warnings, formatProblems(problems), `${name} は取り込めませんでした（何も書いていません）`].join('\n\n');
  }
  const rows = converted.pages.map(({ path, unit, title, nodes, terms }) => {
    const amounts = `${`${nodes}項目`.padStart(4)} ${`${terms}語`.padStart(4)}`;
    const state = stateOf(name, path, plan);
    return `  ${unit.padEnd(8)} ${amounts}  ${state}  ${title}（${path}）`;
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
    total(name, plan),
  ].join('\n\n');
}

/** What becomes of a page, in a word. */
function stateOf(name: string, path: string, plan: ImportPlan): string {
  const { writes, kept, merged, conflicts } = plan;
  const isWritten = writes.some((file) => file.path === path);
  if (conflicts.some(({ file }) => file === `content/pages/${name}/${path}`)) return '重なり';
  if (merged.includes(path)) return '合流';
  if (kept.includes(path)) return '手入れ済み';
  return isWritten ? '書き込み' : 'そのまま';
}

function total(name: string, plan: ImportPlan): string {
  const states = plan.converted.pages.map(({ path }) => stateOf(name, path, plan));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const both = ['合流', '重なり'].flatMap((state) => (count(state) > 0 ? [`${state}${count(state)}`] : []));
  return [`書き込み${count('書き込み')}`, ...both, `削除${plan.removals.length}`, `手入れ済み${count('手入れ済み')}`, `そのまま${count('そのまま')}ページ`].join('・');
}
