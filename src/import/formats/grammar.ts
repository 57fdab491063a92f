/*
 * The grammar of an outline in text, line by line. The house form, which the project keeps, is
 *
 *   outline = *( blank / heading / item )
 *   heading = 1*"#" 1*white text newline          ; level = number of "#"
 *   item    = indent bullet 1*white text newline  ; level = columns of the indent
 *   indent  = *( " " / TAB / U+3000 )
 *   bullet  = "-" / "*" / "+" / "•" / "・" / "●" / "■" / "◆"
 *   text    = the rest of the line, behind a heading without white space and "#"s that close it
 *
 * A heading belongs to the nearest heading above it with fewer "#". An item belongs to the nearest
 * item above it with a smaller indent, else to the nearest heading. What other tools write are more
 * rows of the same table; a new dialect is another row.
 */

/**
 * How a line may look: a topic (`heading`, `item`), or what a line says of the topic above it or of
 * the file. The groups of the pattern are `text`, and `marker`, `indent`, `number`.
 */
export type LineRule = readonly [
  sort: 'heading' | 'item' | 'note' | 'property' | 'fold' | 'trailer' | 'divider',
  pattern: RegExp,
  reason: string,
  /** Whether the house form has such lines. */
  house?: 'house',
  /** Set when the line can be read but is not how it should be written. */
  warning?: { expected: string; remedy: string },
];

const NO_SPACE = {
  expected: '# の後ろの半角空白',
  remedy: '# と見出しの間に半角空白を入れてください',
};

const SIGN_IN_TEXT = 'a sign that may be text, too';

/** The lines of all dialects, in the order they are tried. */
export const lineRules: readonly LineRule[] = [
  ['trailer', /^\*?(?<text>XMind(?:: ?ZEN)? ?- ?Trial Version)\*?$/iu, 'added by the exporter'],
  ['note', /^\s*> ?(?<text>.*)$/su, 'Minder and others quote a note'],
  ['divider', /^\s*(?<text>\|(?:\s*:?-+:?\s*\|)+)\s*$/u, 'the line under the head of a table'],
  ['divider', /^\s*(?<text>(?::?-{2,}:?\s*\|\s*)+:?-{2,}:?)\s*$/u, 'without outer bars'],
  ['note', /^\s*(?<text>\|.*\|)\s*$/su, 'a row of a table is no topic'],
  ['note', /^\s*(?<text>\[\^?[^\]]+\]:\s.*)$/su, 'the target of a link or relation'],
  ['property', /^\s*(?<text>[\w-]+::(?: .*)?)$/su, 'Logseq; std::map is text'],
  ['fold', /^\s*<!--\s*markmap:\s*(?<text>\w+)\s*-->\s*$/u, 'markmap: first state'],
  ['divider', /^\s*(?<text>(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/u, 'no text'],
  ['heading', /^(?<marker>#+)\s+(?<text>\S.*)$/su, 'more than six # are one, too', 'house'],
  // A line of text never starts with #.
  // Nor is the sign of a key (#️⃣) a heading.
  ['heading', /^(?<marker>#+)(?<text>[^#\s\uFE0F\u20E3].*)$/su, 'no space', 'house', NO_SPACE],
  // Without the space the sign is text: *注, -1.
  ['item', /^(?<indent>[ \t\u3000]*)[-*+]\s+(?<text>\S.*)$/su, 'Markdown', 'house'],
  ['item', /^(?<indent>[ \t\u3000]*)[•・●■◆]\s*(?<text>\S.*)$/su, 'typed in Japanese', 'house'],
  ['heading', /^(?<marker>#+)\s*$/u, 'an empty topic'],
  ['item', /^(?<indent>[ \t\u3000]*)[-*+•・●■◆]\s*$/u, 'an empty topic'],
  ['item', numbered(/(?:\d{1,3}\.)+\d{0,3}(?=\s)|\d{1,3}\)(?=\s)/u), '1. 1.2.3 1)'],
  // 802．1Q is a name: no digit follows the last full-width dot.
  ['item', numbered(/(?:[\d０-９]{1,3}[．])+(?![\d０-９])/u), 'full-width dots need no space'],
  ['item', numbered(/[（(][\d０-９]{1,3}[）)]|[①-⑳]/u), '（1） ①'],
  ['item', /^(?<indent>[ \t\u3000]+)(?<text>[○◯◎□◇▲△▼▽★☆▶►–—－＊]\s*\S.*)$/su, SIGN_IN_TEXT],
];

/** A topic that only a printed number marks. */
function numbered({ source }: RegExp): RegExp {
  return new RegExp(`^(?<indent>[ \\t\\u3000]*)(?<number>${source})\\s*(?<text>\\S.*)$`, 'su');
}

/** The lines that are topics: in any dialect, without those that may be text; in the house form. */
export const topicRules = lineRules.filter(
  ([sort, , reason]) => (sort === 'heading' || sort === 'item') && reason !== SIGN_IN_TEXT,
);
export const houseRules = lineRules.filter(([, , , house]) => house);

/** Lines that are taken as they are, from one that fits `start` to the first that fits `end`. */
export interface BlockRule {
  /** What it is, in Japanese. */
  name: string;
  /** Group 1 is what opens the block. */
  start: RegExp;
  end(opening: string): RegExp;
  /** Whether a single line may be the whole block. */
  single?: true;
  /** What is no part of the note. */
  strip?: RegExp;
  /** A whole block that no reader sees. */
  hidden?: RegExp;
}

/** The blocks of all dialects, in the order they are tried. */
export const blockRules: readonly BlockRule[] = [
  {
    name: 'プログラムの囲み',
    start: /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})/u,
    // A line of nothing but such signs would be too long for an expression.
    end: (mark) => new RegExp(`^\\s*${mark.slice(0, 99)}[\`~]*\\s*$`, 'u'),
  },
  { name: '数式', start: /^\s*(\$\$)(?!.*\$\$)/u, end: () => /\$\$\s*$/u },
  {
    // KityMinder writes notes between comments.
    name: 'メモ', start: /^\s*(<!--Note-->)/u, end: () => /<!--\/Note-->/u, single: true,
    strip: /<!--\/?Note-->/gu,
  },
  {
    name: 'コメント', start: /^\s*(<!--)(?!\s*markmap)/u, end: () => /-->/u, single: true,
    hidden: /^\s*<!--(?:(?!-->)[^])*-->\s*$/u,
  },
];

/** A line as its rule reads it. */
export interface ReadLine {
  sort: LineRule[0];
  /** Number of `#`, or columns of the indent. */
  level: number;
  text: string;
  /** The printed number that marks the topic. */
  number: string | undefined;
  warning: LineRule[4];
}

/**
 * The lines of a text, without a byte order mark and in the line ends of any system. Hard and wide
 * spaces before a line are the common ones.
 */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u).map((line) =>
    line.replace(/^[ \t\u3000]*[\u00A0\u2002\u2003][\s\u3000]*/u, (indent) =>
      indent.replaceAll('\u00A0', ' ').replace(/[\u2002\u2003]/gu, '\u3000')));
}

/** Reads a line by the first rule that fits; `unit` is the number of columns of one level. */
export function readLine(
  content: string,
  unit: number,
  rules: readonly LineRule[],
): ReadLine | undefined {
  for (const [sort, pattern, , , warning] of rules) {
    const groups = pattern.exec(content)?.groups;
    if (!groups) continue;
    const { marker, indent = '', number } = groups;
    const steps = number === undefined ? 0 : number.split(/[.．]/u).filter(Boolean).length - 1;
    const level = marker?.length ?? columns(indent, unit) + steps * unit;
    const text = (groups['text'] ?? '').trimEnd();
    // One expression for #s and the space before them would try each of many spaces as a start.
    const open = sort === 'heading' ? text.replace(/(?<=\s)#+$/u, '').trimEnd() : text;
    return { sort, level, text: open, number, warning };
  }
  return undefined;
}

/** Columns of one level of a list: the smallest indent of the lines, 4 when none has spaces. */
export function unitOf(lines: readonly string[]): number {
  const indents = lines.flatMap((line) => /^ +(?=\S)/u.exec(line)?.[0].length ?? []);
  return indents.length > 0 ? indents.reduce((least, indent) => Math.min(least, indent)) : 4;
}

/** Columns of an indent; a TAB or a full-width space is one whole unit. */
export function columns(indent: string, unit: number): number {
  return [...indent].reduce((sum, char) => sum + (char === ' ' ? 1 : unit), 0);
}
