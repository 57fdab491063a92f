/**
 * How one line of an outline may be marked. The parser tries the rows from the top and takes the first that fits;
 * another dialect is another row. `pattern` has the groups `marker` and `text`, for items also `indent`.
 */
export interface LineForm {
  kind: 'heading' | 'item';
  pattern: RegExp;
  reason: string;
  /** Set when the line can be read but is not how it should be written. */
  warning?: { expected: string; remedy: string };
}

/** A line that holds nothing but white space: blank lines never carry structure. */
export const blankLine = /^\s*$/u;

/** The forms of a line, in the order they are tried. */
export const lineForms: readonly LineForm[] = [
  {
    kind: 'heading',
    pattern: /^(?<marker>#+)\s+(?<text>\S.*)$/u,
    reason: 'a topic above the heading threshold of the exporter; more than six # are still a heading',
  },
  {
    kind: 'heading',
    pattern: /^(?<marker>#+)(?<text>[^#\s].*)$/u,
    reason: 'a heading whose space was lost: read as a heading, because a line of text never starts with #',
    warning: { expected: '# の後ろの半角空白', remedy: '# と見出しの間に半角空白を入れてください' },
  },
  {
    kind: 'item',
    pattern: /^(?<indent>[ \t\u3000]*)(?<marker>[-*+])\s+(?<text>\S.*)$/u,
    reason: 'a topic below the threshold; without the space the sign belongs to the text (*注, -1)',
  },
  {
    kind: 'item',
    pattern: /^(?<indent>[ \t\u3000]*)(?<marker>[•・])\s*(?<text>\S.*)$/u,
    reason: 'bullets typed by hand in Japanese and office text stand right before the text',
  },
];

/** The measures that differ from file to file. */
export interface Measures {
  /** Columns of one level of a list: the smallest indent in the file, 4 when nothing is indented by spaces. */
  indentUnit: number;
}

/** Finds the measures of a file. */
export function measure(lines: readonly string[]): Measures {
  const indents = lines.flatMap((line) => /^ +(?=\S)/u.exec(line)?.[0].length ?? []);
  // Not Math.min(...indents): a long file has more indents than a call may have arguments.
  return { indentUnit: indents.length > 0 ? indents.reduce((least, indent) => Math.min(least, indent)) : 4 };
}

/** Columns of an indent; a TAB or a full-width space is one whole unit. */
export function columns(indent: string, { indentUnit }: Measures): number {
  return [...indent].reduce((sum, char) => sum + (char === ' ' ? 1 : indentUnit), 0);
}
