import { formatProblems } from '../../content/report.ts';
import type { Format } from '../formats/read-outline.ts';
import { walk } from '../formats/walk.ts';
import type { ImportPlan } from './import-chapter.ts';
import type { TakenOutline } from './take-outline.ts';

/** What the formats are called. */
const NAMES: Readonly<Record<Format, string>> = {
  markdown: 'Markdown',
  text: '字下げの文章',
  opml: 'OPML',
  mm: 'FreeMind（.mm）',
  xmind: 'XMind（.xmind）',
};

/**
 * Japanese text for the terminal: what file was read, as what, how much stood in it, and what was
 * strange. `home` is where its outline is kept.
 */
export function formatReading(taken: TakenOutline, file: string, home: string): string {
  const { format, encoding, dialect, root, isForeign, warnings } = taken;
  const nodes = [...walk(root)];
  const notes = nodes.reduce((sum, node) => sum + (node.notes?.length ?? 0), 0);
  const deepest = nodes.reduce((depth, node) => Math.max(depth, node.depth), 0);
  const noted = notes > 0 ? `・注記${notes}件（項目になります）` : '';
  const rows = [
    `読み取り：${file}`,
    `  形式　${NAMES[format]}${dialect && `：${dialect}`}`,
    `  文字　${encoding.toUpperCase()}`,
    `  中身　${nodes.length}項目・深さ${deepest}段${noted}`,
    ...(isForeign ? [`  保存　${home}（見出しと箇条書きの形に直しました）`] : []),
  ];
  return [rows.join('\n'), ...noticed(warnings)].join('\n\n');
}

/** Japanese text for the terminal: what becomes of each page, and what was strange. */
export function formatImport(name: string, plan: ImportPlan): string {
  const { converted, problems, removals, renewed } = plan;
  const notes = noticed([...converted.warnings, ...plan.remarks]);
  if (problems.length > 0) return [...notes, formatProblems(problems), refused(name)].join('\n\n');
  const states = converted.pages.map(({ path }) => stateOf(name, path, plan));
  const rows = converted.pages.map(({ path, unit, title, nodes, terms }, index) => {
    const amounts = `${`${nodes}項目`.padStart(4)} ${`${terms}語`.padStart(4)}`;
    return `  ${unit.padEnd(8)} ${amounts}  ${states[index]}  ${title}（${path}）`;
  });
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const totals = [
    ...['書き込み', '合流', '重なり'].map((state) => `${state}${count(state)}`),
    `削除${removals.length}`,
    ...['手入れ済み', 'そのまま'].map((state) => `${state}${count(state)}`),
  ].filter((total) => !/^(?:合流|重なり)0/u.test(total));
  const { nodes, errata, pages } = converted;
  const list = [
    `${name}：${nodes}項目を${pages.length}ページに分け、訂正${errata}件を当てました`,
    ...rows,
    ...removals.map((path) => `  削除 ${path}`),
    ...renewed.map(({ file }) => `  合わせて更新 ${file}`),
  ];
  return [list.join('\n'), ...notes, `${totals.join('・')}ページ`].join('\n\n');
}

/** What is said when an import did nothing. */
export function refused(name: string): string {
  return `${name} は取り込めませんでした（何も書いていません）`;
}

function noticed(problems: Parameters<typeof formatProblems>[0]): string[] {
  return problems.length > 0 ? [formatProblems(problems, '注意')] : [];
}

/** What becomes of a page, in a word. */
function stateOf(name: string, path: string, plan: ImportPlan): string {
  const { writes, edited, merged, conflicts } = plan;
  if (conflicts.some(({ file }) => file === `content/pages/${name}/${path}`)) return '重なり';
  if (merged.includes(path)) return '合流';
  if (edited.includes(path)) return '手入れ済み';
  return writes.has(path) ? '書き込み' : 'そのまま';
}
