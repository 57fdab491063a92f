import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { blankLine, columns, measure } from './dialect.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { blocks, readTopicLine, sideLines } from './line-rules.ts';
import type { ReadTree } from './read-tree.ts';
import { decodeHtml, readMarks } from './topic-marks.ts';

/**
 * Reads the Markdown of any exporter: topics by `dialect.ts` and `line-rules.ts`, everything else as a note of the topic
 * above it. Nothing is refused; what is unusual is a warning with its line. `line` counts in the file.
 */
export function readMarkdown(text: string, file: string): ReadTree {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const topics: Topic[] = [];
  const warnings: Problem[] = [];
  const measures = measure(lines.filter((line) => readTopicLine(line, { indentUnit: 4 })));
  const warn = (line: number, expected: string, found: string, remedy: string): void => {
    warnings.push({ file, line, expected, found, remedy });
  };
  const add = (line: number, kind: Topic['kind'], level: number, content: string): Topic => {
    const topic: Topic = { kind, level, line, text: content, notes: [], meta: [] };
    topics.push(topic);
    return topic;
  };
  const note = (line: number, content: string): void => {
    const above = topics.at(-1);
    if (above) above.notes.push(content);
    else {
      add(line, 'heading', 0, content);
      warn(line, '最初の行は見出し又は項目', `「${excerpt(content)}」`, '一番上の項目として読みました');
    }
  };
  let mixed = false;
  let afterBlank = true;
  let index = frontmatterEnd(lines);
  if (index > 0) warn(1, '見出し又は項目', `設定の行（1～${index}行目）`, '項目としては読みません。そのままで構いません');
  for (; index < lines.length; index += 1) {
    const content = lines[index] ?? '';
    const line = index + 1;
    if (blankLine.test(content)) {
      afterBlank = true;
      continue;
    }
    const block = blocks.find(({ start }) => start.test(content));
    if (block) {
      const end = endOf(lines, index, block);
      const raw = lines.slice(index, end + 1).join('\n');
      const bullet = /^(\s*)[-*+]\s+/u.exec(raw);
      if (bullet) add(line, 'item', columns(bullet[1] ?? '', measures), raw.slice(bullet[0].length).trimEnd());
      else if (block.strip) note(line, raw.replace(block.strip, '').trim());
      else note(line, raw);
      if (end > index && !block.strip) warn(line, '一行で足りる項目', `${end - index + 1}行の${block.name}`, 'つないで一行の項目にしました。形を見せるには、ページの Supplement に書いてください');
      index = end;
      continue;
    }
    const side = sideLines.find(({ pattern }) => pattern.test(content));
    const value = side?.pattern.exec(content)?.[1] ?? '';
    if (side?.name === 'note') note(line, value);
    else if (side?.name === 'meta' && topics.length > 0) topics.at(-1)?.meta.push(['property', value]);
    else if (side?.name === 'trailer') warn(line, '著者の書いた項目', `書き出したソフトの署名「${value}」`, '読み飛ばしました');
    else if (side?.name === 'rule') warn(line, '見出し又は項目', `区切り線「${value.trim()}」`, '読み飛ばしました');
    else readLine(content, line);
    afterBlank = false;
  }
  for (const topic of topics) {
    if (!topic.text.startsWith('```') && !topic.text.startsWith('~~~')) {
      readMarks(topic);
      topic.text = decodeHtml(topic.text);
    }
    if (topic.text === '') warn(topic.line, '文字のある項目', '空の項目', '空のまま残しました。文字を入れるか消してください');
    else if (/^(?:分支主题|子主题|自由主题|Subtopic|Main Topic|Floating Topic|トピック|サブトピック)\s*\d+$/u.test(topic.text)) {
      warn(topic.line, '著者の書いた項目', `初めから入っている名前「${topic.text}」`, '残しました。名前を付けるか消してください');
    }
  }
  return { roots: growTree(topics), warnings, problems: [] };

  function readLine(content: string, line: number): void {
    const read = readTopicLine(content, measures);
    if (read) {
      if (read.warning) warn(line, read.warning.expected, `「${excerpt(read.text)}」`, read.warning.remedy);
      warnJump(read, line);
      const topic = add(line, read.kind, read.level, read.text.replace(/^#{1,6}\s+(?=\S)/u, read.kind === 'item' ? '' : '$&'));
      if (read.number) topic.meta.push(['number', read.number]);
      const indent = /^[ \t]*/u.exec(content)?.[0] ?? '';
      if (!mixed && indent.includes(' ') && indent.includes('\t')) {
        mixed = true;
        warn(line, '字下げは空白かタブのどちらか', '空白とタブの混ざった字下げ', 'タブを一段と数えました。段が正しいか確かめてください');
      }
      return;
    }
    const underline = /^(=+|-{2,})\s*$/u.exec(lines[index + 1] ?? '')?.[1];
    const above = topics.at(-1);
    const fold = /^\s*<!--\s*markmap:\s*(\w+)\s*-->\s*$/u.exec(content)?.[1];
    if (fold && above) above.meta.push(['fold', fold]);
    else if (underline && /^\S/u.test(content)) {
      add(line, 'heading', underline.startsWith('=') ? 1 : 2, content.trimEnd());
      index += 1;
    } else if (!above) add(line, 'heading', 0, content.trim());
    else if (above.kind === 'heading' || afterBlank || /^\s/u.test(content)) above.notes.push(content.trim());
    else {
      above.text += `\n${content.trim()}`;
      warn(line, '印（# - * + など）のある行', `「${excerpt(content)}」`, '前の項目の続きとして読みました');
    }
  }

  function warnJump({ kind, level, text: found }: { kind: string; level: number; text: string }, line: number): void {
    const above = topics.findLast((topic) => topic.kind === kind || (kind === 'item' && topic.kind === 'heading'));
    const sameKind = above?.kind === kind;
    const step = level - (sameKind ? above.level : kind === 'item' ? -measures.indentUnit : level - 1);
    if (step <= (kind === 'item' ? measures.indentUnit : 1)) return;
    warn(line, '段は一つずつ深くなる', `段の飛んだ「${excerpt(found)}」`, 'すぐ上の浅い項目の下に付けました');
  }
}

/** Number of lines that metadata takes at the start; 0 when there is none. */
function frontmatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end > 0 && lines.slice(1, end).every((line) => /^\s|^[\w-]+:|^$|^- /u.test(line)) ? end + 1 : 0;
}

/** The last line of a block; one that is never closed goes on to the end of the file. */
function endOf(lines: readonly string[], start: number, block: (typeof blocks)[number]): number {
  const first = lines[start] ?? '';
  const end = block.end(block.start.exec(first)?.[1] ?? '');
  if (block.start.source.includes('<!--') && end.test(first)) return start;
  for (let index = start + 1; index < lines.length; index += 1) if (end.test(lines[index] ?? '')) return index;
  return lines.length - 1;
}
