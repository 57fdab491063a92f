import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { blockRules, columns, lineRules, readLine, splitLines } from './grammar.ts';
import { topicRules, unitOf } from './grammar.ts';
import type { BlockRule, ReadLine } from './grammar.ts';
import { headEndOf, titleIn } from './file-head.ts';
import { levelJump } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { treeOf } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { readMarks } from './topic-marks.ts';
import { goingOn, isCut, startsWithSign, unwrapped } from './wrapped-lines.ts';

/**
 * Reads the Markdown of any exporter: topics by `grammar.ts`, everything else as a note of the
 * topic above it. Nothing is refused; what is unusual is a warning with its line.
 */
export function readMarkdown(text: string, file: string): ReadTree {
  const lines = splitLines(text);
  const unit = unitOf(lines.filter((line) => readLine(line, 4, topicRules)));
  const topics: Topic[] = [];
  const warnings: Problem[] = [];
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
    if (above) return void above.notes.push(content);
    add(line, 'heading', 0, content);
    warn(line, '最初の行は見出し又は項目', `「${excerpt(content)}」`, '一番上の項目として読みました');
  };
  let mixed = false;
  const paragraphs: { topic: Topic; index: number }[] = [];
  /** The mark of the lines of a note that may go on (`>` or none). */
  let openNote: string | undefined;
  let afterBlank = true;
  let isDivided = false;
  const headEnd = headEndOf(lines);
  /** The properties of the page, which Logseq sets above its topics. */
  const head: string[] = [];
  let at = headEnd;
  if (at > 0) {
    const remedy = '項目としては読みません。そのままで構いません';
    warn(1, '見出し又は項目', `設定の行（1～${at}行目）`, remedy);
  }
  for (; at < lines.length; at += 1) {
    const content = lines[at] ?? '';
    const isBlank = /^[\s\u200B-\u200D\u2060\uFEFF]*$/u.test(content);
    const goesOn = openNote;
    openNote = undefined;
    isDivided = false;
    if (!isBlank) at = addBlock(content) ?? addLine(content, goesOn) ?? addText(content, goesOn);
    afterBlank = isBlank || isDivided;
  }
  for (const { topic, index } of paragraphs) {
    topic.notes[index] = unwrapped(topic.notes[index] ?? '');
  }
  for (const topic of topics.filter(({ text }) => !/^(?:```|~~~)/u.test(text))) {
    topic.text = unwrapped(topic.text);
    readMarks(topic);
    topic.isMarkedUp = true;
  }
  return { ...treeOf(topics, warnings, file), ...titleIn([...lines.slice(0, headEnd), ...head]) };

  /** Adds a block that begins here, and gives the index of its last line. */
  function addBlock(content: string): number | undefined {
    const block = blockRules.find(({ start }) => start.test(content));
    if (!block) return undefined;
    const end = endOf(lines, at, block);
    const raw = lines.slice(at, end + 1).join('\n');
    if (block.hidden) {
      if (!block.hidden.test(raw)) return undefined;
      warn(at + 1, '見出し又は項目', `${block.name}「${excerpt(raw.trim())}」`, '読み飛ばしました');
      return end;
    }
    const [bullet, indent = ''] = /^(\s*)[-*+]\s+/u.exec(raw) ?? [];
    if (bullet) add(at + 1, 'item', columns(indent, unit), raw.slice(bullet.length).trimEnd());
    else note(at + 1, block.strip ? raw.replace(block.strip, '').trim() : raw);
    if (end > at && !block.strip) {
      const remedy = 'つないで一行の項目にしました。形を見せるには、ページの Supplement に書いてください';
      warn(at + 1, '一行で足りる項目', `${end - at + 1}行の${block.name}`, remedy);
    }
    return end;
  }

  /** Adds a line that says what it is. */
  function addLine(content: string, goesOn: string | undefined): number | undefined {
    const read = readLine(content, unit, lineRules);
    if (!read) return undefined;
    const { sort, text: value } = read;
    const skip = (expected: string, found: string) =>
      warn(at + 1, expected, found, '読み飛ばしました');
    const above = topics.at(-1);
    if (sort === 'note') addNote(value, /^\s*>/u.exec(content)?.[0].trim(), goesOn);
    else if (sort === 'heading' || sort === 'item') addTopic(sort, read);
    else if (sort === 'trailer') skip('著者の書いた項目', `書き出したソフトの署名「${value}」`);
    else if (sort === 'divider') {
      isDivided = true;
      skip('見出し又は項目', `区切り線「${value.trim()}」`);
    }
    else if (above) above.meta.push([sort, value]);
    else if (sort === 'property') {
      head.push(value);
      skip('見出し又は項目', `ページの設定「${value}」`);
    } else return undefined;
    return at;
  }

  function addTopic(kind: Topic['kind'], { warning, level, text: title, number }: ReadLine): void {
    if (warning) warn(at + 1, warning.expected, `「${excerpt(title)}」`, warning.remedy);
    warnings.push(...levelJump({ kind, level, line: at + 1, text: title }, topics, unit, file));
    // Logseq sets a heading into an item.
    const bare = kind === 'item' ? title.replace(/^#{1,6}\s+(?=\S)/u, '') : title;
    const topic = add(at + 1, kind, level, bare);
    if (number !== undefined) topic.meta.push(['number', number]);
    if (mixed || !/^(?: +\t|\t+ )/u.test(lines[at] ?? '')) return;
    mixed = true;
    const remedy = 'タブを一段と数えました。段が正しいか確かめてください';
    warn(at + 1, '字下げは空白かタブのどちらか', '空白とタブの混ざった字下げ', remedy);
  }

  /** Adds a line to the note above when that has the same mark; else as a note of its own. */
  function addNote(value: string, mark: string | undefined, goesOn: string | undefined): void {
    const above = topics.at(-1);
    openNote = mark;
    if (!above || mark === undefined) return note(at + 1, value);
    const last = above.notes.length - 1;
    if (mark === goesOn && last >= 0) {
      above.notes[last] = goingOn(above.notes[last] ?? '', value, lines[at - 1]);
      return;
    }
    paragraphs.push({ topic: above, index: above.notes.push(value) - 1 });
  }

  /** Adds a line without a mark: an underlined title, a note, or more of a topic. */
  function addText(content: string, goesOn: string | undefined): number {
    const underline = /^(=+|-{2,})\s*$/u.exec(lines[at + 1] ?? '')?.[1];
    const above = topics.at(-1);
    if (underline && /^\S/u.test(content)) {
      add(at + 1, 'heading', underline.startsWith('=') ? 1 : 2, content.trimEnd());
      return at + 1;
    }
    const line = content.trim();
    const isSign = startsWithSign(line);
    const isIndented = /^\s/u.test(content);
    const isBelow = above?.kind === 'item' && above.notes.length === 0 && !afterBlank;
    const isRest = isIndented && isBelow && goesOn === undefined && isCut(lines[at - 1]);
    if (!above) add(at + 1, 'heading', 0, line);
    else if (isRest) above.text = goingOn(above.text, line, lines[at - 1]);
    else if (above.kind === 'heading' || afterBlank || goesOn === '' || isIndented || isSign) {
      addNote(line, '', isSign ? undefined : goesOn);
    } else {
      above.text = goingOn(above.text, line, lines[at - 1]);
      const remedy = '前の項目の続きとして読みました';
      warn(at + 1, '印（# - * + など）のある行', `「${excerpt(content)}」`, remedy);
    }
    return at;
  }
}

/**
 * The last line of a block. One that is never closed goes on to the end of the file, or of the item
 * in which it is indented.
 */
function endOf(lines: readonly string[], start: number, block: BlockRule): number {
  const opening = lines[start] ?? '';
  const end = block.end(block.start.exec(opening)?.[1] ?? '');
  const first = block.single ? start : start + 1;
  const found = lines.findIndex((line, at) => at >= first && end.test(line));
  if (found >= 0) return found;
  const indent = /^\s*/u.exec(opening)?.[0].length ?? 0;
  const next = lines.findIndex((line, at) => at > start && line.search(/\S/u) >= 0
    && line.search(/\S/u) < indent);
  return (next < 0 ? lines.length : next) - 1;
}
