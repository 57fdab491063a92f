import { columns, lineForms } from './dialect.ts';
import type { Measures } from './dialect.ts';

/** A line that is a topic: its sort, its measure and its text. */
export interface TopicLine {
  kind: 'heading' | 'item';
  level: number;
  text: string;
  number?: string;
  warning?: { expected: string; remedy: string };
}

/** Topics that are marked by a printed number only; the groups are `indent`, `number` and `text`. */
const numberForms: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /^(?<indent>[ \t\u3000]*)(?<number>(?:\d{1,3}\.)+\d{0,3}|\d{1,3}\))\s+(?<text>\S.*)$/u, reason: '1. 1.2.3 1)' },
  {
    // 802．1Q is a name: behind the last dot of a number no digit follows without a space.
    pattern: /^(?<indent>[ \t\u3000]*)(?<number>(?:[\d０-９]{1,3}[．])+)(?![\d０-９])\s*(?<text>\S.*)$/u,
    reason: 'full-width dots need no space',
  },
  { pattern: /^(?<indent>[ \t\u3000]*)(?<number>[（(][\d０-９]{1,3}[）)]|[①-⑳])\s*(?<text>\S.*)$/u, reason: '（1） ①' },
];

/** Lines that say something about the topic above them or about the file; group 1 is the value. */
export const sideLines: readonly { name: 'note' | 'meta' | 'trailer' | 'rule'; pattern: RegExp; reason: string }[] = [
  { name: 'trailer', pattern: /^\*?(XMind(?:: ?ZEN)? ?- ?Trial Version)\*?$/iu, reason: 'added by the exporter, not the author' },
  { name: 'note', pattern: /^\s*> ?(.*)$/u, reason: 'Minder and others quote a note' },
  { name: 'rule', pattern: /^\s*(\|(?:\s*:?-+:?\s*\|)+)\s*$/u, reason: 'the line under the head of a table' },
  { name: 'note', pattern: /^\s*(\|.*\|)\s*$/u, reason: 'a row of a table is never a topic' },
  { name: 'note', pattern: /^\s*(\[\^?[^\]]+\]:\s.*)$/u, reason: 'the target of a link or relation' },
  { name: 'meta', pattern: /^\s*([\w-]+:: ?.*)$/u, reason: 'Logseq' },
  { name: 'rule', pattern: /^\s*((?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/u, reason: 'a line to divide, no text' },
];

/** Blocks of lines that are kept as they are, from a line that fits `start` to the first that fits `end`; `name` in Japanese. */
export const blocks: readonly { name: string; start: RegExp; end: (start: string) => RegExp; strip?: RegExp; reason: string }[] = [
  {
    name: 'プログラムの囲み',
    start: /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})/u,
    end: (mark) => new RegExp(`^\\s*${mark}[\`~]*\\s*$`, 'u'),
    reason: 'code: nothing in it is a topic',
  },
  { name: '数式', start: /^\s*(\$\$)(?!.*\$\$)/u, end: () => /\$\$\s*$/u, reason: 'a formula' },
  {
    name: 'メモ',
    start: /^\s*(<!--Note-->)/u,
    end: () => /<!--\/Note-->/u,
    strip: /<!--\/?Note-->/gu,
    reason: 'KityMinder writes notes between comments',
  },
  { name: 'コメント', start: /^\s*(<!--)(?!\s*markmap)/u, end: () => /-->/u, reason: 'a comment is kept, but not shown as a topic' },
];

/** Reads a line as a topic; undefined when it is none. */
export function readTopicLine(content: string, measures: Measures): TopicLine | undefined {
  for (const { kind, pattern, warning } of lineForms) {
    const groups = pattern.exec(content)?.groups;
    if (!groups) continue;
    const level = kind === 'heading' ? (groups['marker'] ?? '').length : columns(groups['indent'] ?? '', measures);
    const text = (groups['text'] ?? '').trimEnd();
    return { kind, level, text: kind === 'heading' ? text.replace(/\s+#+$/u, '') : text, ...(warning && { warning }) };
  }
  const bare = /^(?<marker>#+)\s*$/u.exec(content)?.groups;
  if (bare) return { kind: 'heading', level: (bare['marker'] ?? '').length, text: '' };
  const empty = /^(?<indent>[ \t\u3000]*)[-*+•・]\s*$/u.exec(content)?.groups;
  if (empty) return { kind: 'item', level: columns(empty['indent'] ?? '', measures), text: '' };
  for (const { pattern } of numberForms) {
    const { indent = '', number = '', text = '' } = pattern.exec(content)?.groups ?? {};
    if (!number) continue;
    const steps = number.split(/[.．]/u).filter(Boolean).length - 1;
    return { kind: 'item', level: columns(indent, measures) + steps * measures.indentUnit, text: text.trimEnd(), number };
  }
  return undefined;
}
