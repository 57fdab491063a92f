import { formatProblems } from '../../content/report.ts';
import type { Format } from '../formats/read-outline.ts';
import { walk } from '../formats/walk.ts';
import type { TakenOutline } from './take-outline.ts';

/** What the formats are called. */
const NAMES: Readonly<Record<Format, string>> = { markdown: 'Markdown', text: '字下げの文章', opml: 'OPML', mm: 'FreeMind（.mm）', xmind: 'XMind（.xmind）' };

/** Japanese text for the terminal: what file was read, as what, how much stood in it, and what was strange. `home` is where it is kept. */
export function formatReading(taken: TakenOutline, file: string, home: string): string {
  const { format, encoding, dialect, root, isForeign, warnings } = taken;
  const nodes = [...walk(root)];
  const notes = nodes.reduce((sum, node) => sum + (node.notes?.length ?? 0), 0);
  const deepest = nodes.reduce((depth, node) => Math.max(depth, node.depth), 0);
  const rows = [
    `読み取り：${file}`,
    `  形式　${NAMES[format]}${dialect && `：${dialect}`}`,
    `  文字　${encoding.toUpperCase()}`,
    `  中身　${nodes.length}項目・深さ${deepest}段${notes > 0 ? `・注記${notes}件（項目になります）` : ''}`,
    ...(isForeign ? [`  保存　${home}（見出しと箇条書きの形に直しました）`] : []),
  ];
  return [rows.join('\n'), ...(warnings.length > 0 ? [formatProblems(warnings, '注意')] : [])].join('\n\n');
}
