/** A line of notes. */
export interface Line {
  line: number;
  text: string;
}

/** A place that looks like a slip of the pen. Nothing is changed; the author decides. */
export interface Slip {
  line: number;
  /** Where it stands in the text, in UTF-16 units, `end` excluded. */
  start: number;
  end: number;
  /** The words in question, as they stand there. */
  found: string;
  /** What may have been meant. */
  meant?: string;
}

/** What is known when a text is looked at. */
export interface Surroundings {
  /** Whether a text stands anywhere in the notes. */
  has: (text: string) => boolean;
  /** What stands before 化 in the notes and in the names of the glossary, without its beginning. */
  changed: ReadonlySet<string>;
  /** Whether the notes hardly ever have spaces between Latin words and Japanese. */
  isTight: boolean;
  /** Names of the glossary as they are spelled, and as they are spelled out. */
  names: ReadonlySet<string>;
  /** Those that are abbreviations, by their small letters. */
  abbreviations: ReadonlyMap<string, string>;
  /** Words in katakana of the glossary and of what it says about its terms, by their last sign. */
  katakana: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often the notes have each word in katakana or in Latin letters. */
  counts: ReadonlyMap<string, number>;
  /** The abbreviations that the notes spell out: `API（Application …`. */
  explained: ReadonlySet<string>;
  /** How the glossary spells a name out, by name: `SAN` → `Storage Area Network`. */
  expansions: ReadonlyMap<string, string>;
}

/** The places where a pattern fits, with what may have been meant there. */
export function matches(
  { line, text }: Line,
  pattern: RegExp,
  meant?: (found: string) => string,
): Slip[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    line,
    start: index,
    end: index + found.length,
    found,
    ...(meant && { meant: meant(found) }),
  }));
}
