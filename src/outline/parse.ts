/*
 * Reads an outline exported from a mind map. The grammar, line by line:
 *
 *   outline = *( blank / heading / item )
 *   blank   = *white newline
 *   heading = 1*"#" 1*white text newline          ; level = number of "#"
 *   item    = indent bullet 1*white text newline  ; level = columns of the indent
 *   indent  = *( " " / TAB / U+3000 )
 *   bullet  = "-" / "*" / "+" / "•" / "・"
 *   text    = the rest of the line; signs that set words off are left out (`stress.ts`), behind a heading also white space
 *             and "#"s that close it
 *
 * A heading belongs to the nearest heading above it with fewer "#". An item belongs to the nearest item above it with
 * a smaller indent, else to the nearest heading. There is exactly one root. What a line may look like is a table
 * (`dialect.ts`), and so is a new dialect.
 */
import { blankLine, columns, lineForms, measure } from './dialect.ts';
import type { LineForm, Measures } from './dialect.ts';
import type { OutlineNode } from './node.ts';
import { withoutStress } from './stress.ts';
import type { Problem } from '../content/problem.ts';

/** The tree, or why there is none. Warnings come with both. */
export type ParsedOutline =
  { root: OutlineNode; warnings: Problem[] } | { root: undefined; problems: Problem[]; warnings: Problem[] };

/** Reads the text of an outline; `file` names it in messages. Reports everything it finds wrong at once. */
export function parseOutline(text: string, file: string): ParsedOutline {
  const unreadable = whyUnreadable(text, file);
  if (unreadable) return { root: undefined, problems: [unreadable], warnings: [] };
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const measures = measure(lines);
  const roots: OutlineNode[] = [];
  const open: OpenNode[] = [];
  lines.forEach((content, index) => {
    if (blankLine.test(content)) return;
    const line = index + 1;
    const read = readLine(content, measures);
    if (!read) {
      problems.push(unknownLine(file, line, content));
      return;
    }
    while (!isUnder(read, open.at(-1))) open.pop();
    const parent = open.at(-1);
    warnings.push(...remarks(read, parent, measures).map((remark) => ({ file, line, ...remark })));
    const node: OutlineNode = {
      kind: read.form.kind,
      depth: (parent?.node.depth ?? 0) + 1,
      line,
      ...withoutStress(read.text),
      children: [],
    };
    (parent?.node.children ?? roots).push(node);
    open.push({ ...read, node });
  });
  const [root, second] = roots;
  if (!root && problems.length === 0) problems.push(empty(file));
  if (second) problems.push(severalRoots(file, second));
  if (!root || problems.length > 0) return { root: undefined, problems, warnings };
  return { root, warnings };
}

interface ReadLine {
  form: LineForm;
  /** Number of `#`, or columns of the indent. */
  level: number;
  text: string;
}

interface OpenNode extends ReadLine {
  node: OutlineNode;
}

function readLine(content: string, measures: Measures): ReadLine | undefined {
  for (const form of lineForms) {
    const groups = form.pattern.exec(content)?.groups;
    if (!groups) continue;
    const level = form.kind === 'heading' ? (groups['marker'] ?? '').length : columns(groups['indent'] ?? '', measures);
    const text = (groups['text'] ?? '').trimEnd();
    return { form, level, text: form.kind === 'heading' ? text.replace(/\s+#+$/u, '') : text };
  }
  return undefined;
}

function isUnder(read: ReadLine, above: OpenNode | undefined): boolean {
  if (!above) return true;
  if (read.form.kind !== above.form.kind) return read.form.kind === 'item';
  return read.level > above.level;
}

type Remark = Omit<Problem, 'file' | 'line'>;

function remarks(read: ReadLine, parent: OpenNode | undefined, measures: Measures): Remark[] {
  const found: Remark[] = [];
  if (read.form.warning) found.push({ ...read.form.warning, found: `「${shorten(read.text)}」` });
  const sameKind = parent && parent.form.kind === read.form.kind;
  const start = read.form.kind === 'item' ? -measures.indentUnit : read.level - 1;
  const step = read.level - (sameKind ? parent.level : start);
  if (read.form.kind === 'heading' && step > 1) {
    found.push({
      expected: `見出しの段は一つずつ深くなる（# は${read.level - step + 1}個まで）`,
      found: `# が${read.level}個の「${shorten(read.text)}」`,
      remedy: `${read.level - step + 1}段目として読みました。段が正しいか確かめてください`,
    });
  }
  if (read.form.kind === 'item' && step > measures.indentUnit) {
    found.push({
      expected: `字下げは一段ずつ深くなる（一段は${measures.indentUnit}桁）`,
      found: `${read.level}桁下がった「${shorten(read.text)}」`,
      remedy: 'すぐ上の浅い行の下に付けました。字下げが正しいか確かめてください',
    });
  }
  return found;
}

function whyUnreadable(text: string, file: string): Problem | undefined {
  const bad = /[\u0000\uFFFD]/u.exec(text);
  if (!bad) return undefined;
  return {
    file,
    line: text.slice(0, bad.index).split(/\r\n|\r|\n/u).length,
    expected: 'UTF-8の文字だけのファイル',
    found: bad[0] === '\0' ? 'NUL文字' : '読めない文字',
    remedy: 'マインドマップからMarkdown（UTF-8）で書き出し直してください',
  };
}

function empty(file: string): Problem {
  return {
    file,
    expected: '見出し（#）又は箇条書き（*）が1行以上',
    found: '空のファイル',
    remedy: '書き出したアウトラインを置いてください',
  };
}

function unknownLine(file: string, line: number, content: string): Problem {
  return {
    file,
    line,
    expected: '見出し（# の後に空白）又は箇条書き（- * + • ・）',
    found: `「${shorten(content)}」`,
    remedy: '前の行の続きなら1行にまとめ、そうでなければ印を付けてください',
  };
}

function severalRoots(file: string, second: OutlineNode): Problem {
  return {
    file,
    line: second.line,
    expected: '一番上の項目は一つ',
    found: `二つ目の「${shorten(second.text)}」`,
    remedy: '一つの項目の下にまとめるか、章ごとのファイルに分けてください',
  };
}

function shorten(text: string): string {
  const chars = [...text.trim()];
  return chars.length > 30 ? `${chars.slice(0, 30).join('')}…` : chars.join('');
}
