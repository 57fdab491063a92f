import { readLine, splitLines, topicRules, unitOf } from './grammar.ts';

/** How an outline in text is written, in Japanese: `見出し1～6段、箇条書き「*」（字下げ4桁）`. */
export function describeDialect(text: string): string {
  const lines = splitLines(text).filter((line) => line.trim() !== '');
  const unit = unitOf(lines);
  const topics = lines.flatMap((line) => {
    const read = readLine(line, unit, topicRules);
    return read ? [{ ...read, line }] : [];
  });
  const headings = topics.filter(({ sort }) => sort === 'heading');
  const levels = [...new Set(headings.map(({ level }) => level))].sort((one, other) => one - other);
  const items = topics.filter(({ sort }) => sort === 'item');
  const bullets = new Set(items.map(({ line }) => /^\s*([-*+•・●■◆])/u.exec(line)?.[1] ?? '番号'));
  const tabs = lines.some((line) => /^ *\t/u.test(line));
  const spaces = lines.some((line) => /^ +\S/u.test(line));
  const step = [spaces && `字下げ${unit}桁`, tabs && 'タブ'].filter(Boolean).join('と');
  return [
    levels.length > 0 && `見出し${[...new Set([levels[0], levels.at(-1)])].join('～')}段`,
    bullets.size > 0 && `箇条書き「${[...bullets].join('」「')}」${step && `（${step}）`}`,
    topics.length === 0 && `字下げだけの文章${step && `（${step}）`}`,
    /\r\n/u.test(text) ? '改行CRLF' : /\r/u.test(text) && '改行CR',
  ].filter(Boolean).join('、');
}
