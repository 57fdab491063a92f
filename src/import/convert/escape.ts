/*
 * Our texts are plain: every character of them must reach the reader. This table lists what
 * Markdown, MDX or our own syntax would take for a command. Each row replaces single characters, so
 * that a text can be escaped as a whole and then be cut anywhere (see `inline.ts`).
 *
 * Not in the table, because the place of our texts rules it out: setext underlines and thematic
 * breaks (a block always ends in an id), tables (need a second line), indented code (not part of
 * MDX), hard breaks (no line ends in the text), closing #s of a heading (the id follows), `!` (an
 * image needs the `[`), `]`, `>` and `}` within a line (they only close something), `:` `$` `^`
 * (directives, math and superscript are switched off).
 */

/** A kind of character that would not survive as it is. */
interface EscapeRow {
  /** Finds the character to be replaced; always exactly one UTF-16 unit. */
  pattern: RegExp;
  /** What is written instead. */
  write(char: string): string;
  reason: string;
  /** A text that would be changed without this row. */
  example: string;
}

const backslash = (char: string): string => `\\${char}`;
const reference = (char: string): string => `&#x${(char.codePointAt(0) ?? 0).toString(16)};`;
const expression = (char: string): string => `{'${char}'}`;

/** The rows, exported so that the test can prove each one. */
export const escapeRows: readonly EscapeRow[] = [
  {
    pattern: /\\/gu,
    write: backslash,
    reason: 'a backslash before punctuation vanishes',
    example: 'C:\\*.txt',
  },
  {
    pattern: /[`*~[<{]/gu,
    write: backslash,
    reason: 'code, emphasis, list, strike-out (one ~ is enough), link, footnote, tag, expression',
    example: '10~20と30~40の {24} を *強調*',
  },
  {
    pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    write: backslash,
    reason: 'emphasis; between letters or digits (BB_Credit) it is always literal',
    example: '（_強調_）',
  },
  {
    pattern: /&(?=#?\w+;)/gu,
    write: backslash,
    reason: 'a character reference is decoded',
    example: '&amp;と&#x40;',
  },
  {
    pattern: /(?<==)=|=(?==)/gu,
    write: expression,
    reason: 'our mark for a word to learn, read after Markdown: a backslash would not hide it',
    example: 'a==bとc==d',
  },
  {
    pattern: /(?<=https?):(?=\/\/)|(?<=www)\./giu,
    write: expression,
    reason: 'an automatic link would take in the Japanese behind it, also behind backslashes',
    example: 'http://example.comを参照',
  },
  {
    pattern: /(?<=[\w.+-])@(?=[\w-]+\.)/gu,
    write: expression,
    reason: 'an automatic link for a mail address',
    example: 'info@example.comへ',
  },
  {
    pattern: /(?<=^#{0,5})#(?=#{0,5}(?:\s|$))/gu,
    write: backslash,
    reason: 'a heading',
    example: '# 見出しではない',
  },
  {
    pattern: /^[-+](?=\s|$)/gu,
    write: backslash,
    reason: 'a list item',
    example: '- 項目ではない',
  },
  {
    pattern: /^>/gu,
    write: backslash,
    reason: 'a quotation',
    example: '>引用ではない',
  },
  {
    pattern: /(?<=^\d{1,9})[.)](?=\s|$)/gu,
    write: backslash,
    reason: 'a numbered list',
    example: '1. 番号ではない',
  },
  {
    pattern: /^[ie](?=(?:mport|xport)\b)/gu,
    write: reference,
    reason: 'a line of JavaScript in MDX',
    example: 'import と export は予約語',
  },
];

/**
 * The text as it has to be written at the start of a block, by UTF-16 unit: entry i stands for unit
 * i of the text. Joined, the entries read back as exactly the text.
 */
export function escapeUnits(text: string): string[] {
  const units = text.split('');
  for (const { pattern, write } of escapeRows) {
    for (const match of text.matchAll(pattern)) units[match.index] = write(match[0]);
  }
  return units;
}

/** The whole text as it has to be written at the start of a block. */
export function escapeText(text: string): string {
  return escapeUnits(text).join('');
}
