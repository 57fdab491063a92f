import { blankLine, measure } from './dialect.ts';
import { readTopicLine } from './line-rules.ts';

/** Japanese words for how an outline in text is written: `見出し1～6段、箇条書き「*」（字下げ4桁）`. */
export function describeDialect(text: string): string {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u).filter((line) => !blankLine.test(line));
  const { indentUnit } = measure(lines);
  const topics = lines.flatMap((line) => {
    const read = readTopicLine(line, { indentUnit });
    return read ? [{ ...read, line }] : [];
  });
  const levels = new Set(topics.flatMap(({ kind, level }) => (kind === 'heading' ? level : [])));
  const items = topics.filter(({ kind }) => kind === 'item');
  const bullets = [...new Set(items.map(({ line }) => /^\s*([-*+•・])/u.exec(line)?.[1] ?? '番号'))];
  const tabs = lines.some((line) => /^ *\t/u.test(line));
  const spaces = lines.some((line) => /^ +\S/u.test(line));
  const step = [spaces && `字下げ${indentUnit}桁`, tabs && 'タブ'].filter(Boolean).join('と');
  return [
    levels.size > 0 && `見出し${[...new Set([Math.min(...levels), Math.max(...levels)])].join('～')}段`,
    bullets.length > 0 && `箇条書き${bullets.map((bullet) => `「${bullet}」`).join('')}${step && `（${step}）`}`,
    topics.length === 0 && `字下げだけの文章${step && `（${step}）`}`,
    /\r\n/u.test(text) ? '改行CRLF' : /\r/u.test(text) && '改行CR',
  ].filter(Boolean).join('、');
}
