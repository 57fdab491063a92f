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
  /** All lines of the notes. */
  notes: string;
  /** Whether they hardly ever have spaces between Latin words and Japanese. */
  isTight: boolean;
  /** Names of the glossary as they are spelled, and as they are spelled out. */
  names: ReadonlySet<string>;
  /** Those that are abbreviations, by their small letters. */
  abbreviations: ReadonlyMap<string, string>;
  /** Words in katakana of the glossary and of what it says about its terms, by their last sign. */
  katakana: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often the notes have each word in katakana. */
  counts: ReadonlyMap<string, number>;
  /** How the glossary spells a name out, by name: `SAN` → `Storage Area Network`. */
  expansions: ReadonlyMap<string, string>;
}

/** The places where a pattern fits, with what the first group or the whole match says. */
export function matches({ line, text }: Line, pattern: RegExp, meant?: (found: string) => string): Slip[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    line,
    start: index,
    end: index + found.length,
    found,
    ...(meant && { meant: meant(found) }),
  }));
}
