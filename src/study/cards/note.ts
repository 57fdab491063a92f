/**
 * What is to be learned, once: paper shows a note on one card, the screen and Anki ask each of its
 * sides (see cards-of.ts). Its key comes from the id of a term or of a line of the notes, never
 * from a text, so that a corrected text keeps what a reader has learned.
 */
export type Note = TermNote | LineNote;

/** A term of the glossary. */
export interface TermNote {
  kind: 'term';
  /** The id of its entry in the glossary: `t-san`. */
  key: string;
  /** Index of its page in the places. */
  place: number;
  term: string;
  /** '' where the term can be read as it is written. */
  reading: string;
  /** The full name in English or, of a Japanese term, its English name; '' where there is none. */
  expansion: string;
  /** Whether the term is an abbreviation of `expansion`. */
  short: boolean;
  /** The Japanese name, '' where it is the term itself. */
  japanese: string;
  meaning: string;
}

/** A line of the notes with words to learn. */
export interface LineNote {
  kind: 'line';
  /** The chapter and the id of the node of its outline: `08-virtual-network/n3f9a2`. */
  key: string;
  place: number;
  /** What stands above the line on its page; long lines and the page's own title are left out. */
  above: string[];
  /** The line, cut at its blanks. */
  pieces: Piece[];
}

/** A stretch of a text: as it stands, or a blank with the number of its word in the line. */
export type Piece = string | { blank: number; answer: string };

/** A page that notes belong to. */
export interface Place {
  /** `08-2-5` */
  unit: string;
  title: string;
  /** Address of the page. */
  url: string;
  /** Unit of its section, `08-2`; of the chapter for its own page. */
  section: string;
}

/** All notes of the book in reading order, with their pages. */
export interface Deck {
  /** Title of the book. */
  book: string;
  places: Place[];
  /** The sections; `id` is that of their page, `08-virtual-network/storage`. */
  sections: { id: string; unit: string; title: string }[];
  notes: Note[];
}
