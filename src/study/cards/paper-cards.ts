import type { LineNote, Note, TermNote } from './note.ts';

/**
 * Cards on one sheet of paper: two columns of five, 91 × 55 mm each, as perforated A4 sheets of
 * business cards have them.
 */
export const CARDS_A_SHEET = 10;

/** How large the letters of a side are: 1 the largest, 5 the smallest. */
export type Size = 1 | 2 | 3 | 4 | 5;

/** A card of paper: a note with its number in the section and the sizes of its two sides. */
export type PaperCard = PaperTerm | PaperLine;

/** A term, its meaning on the back. */
export interface PaperTerm {
  number: number;
  note: TermNote;
  front: Size;
  back: Size;
}

/** A line with numbered blanks, their words on the back. */
export interface PaperLine {
  number: number;
  note: LineNote;
  /** The line, cut at its blanks; each has the number that it has on the card. */
  pieces: (string | number)[];
  /** The words of the blanks, the first is that of number 1. */
  answers: string[];
  front: Size;
  back: Size;
}

/**
 * Up to how many full-width letters a side is written in each size; what is longer takes the
 * smallest.
 */
const TERM_SIZES = [8, 12, 17, 26];
const MEANING_SIZES = [40, 70, 110, 160];
const LINE_SIZES = [45, 80, 120, 170];
const ANSWER_SIZES = [14, 40, 70, 110];

/** Letters that a blank takes the place of. */
const BLANK = 6;

/** The notes as cards of paper, by sheets of ten. */
export function paperSheets(notes: readonly Note[]): PaperCard[][] {
  const cards = notes.map((note, index) =>
    note.kind === 'term' ? termCard(note, index + 1) : lineCard(note, index + 1),
  );
  return Array.from({ length: Math.ceil(cards.length / CARDS_A_SHEET) }, (_, sheet) =>
    cards.slice(sheet * CARDS_A_SHEET, (sheet + 1) * CARDS_A_SHEET),
  );
}

function termCard(note: TermNote, number: number): PaperTerm {
  return {
    number,
    note,
    front: sizeOf(widthOf(note.term), TERM_SIZES),
    back: sizeOf(widthOf(note.meaning), MEANING_SIZES),
  };
}

function lineCard(note: LineNote, number: number): PaperLine {
  const answers: string[] = [];
  const pieces = note.pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (!answers.includes(piece.answer)) answers.push(piece.answer);
    return answers.indexOf(piece.answer) + 1;
  });
  const width = pieces.reduce<number>(
    (sum, piece) => sum + (typeof piece === 'string' ? widthOf(piece) : BLANK),
    0,
  );
  const words = answers.reduce((sum, answer) => sum + widthOf(answer) + 3, 0);
  return {
    number,
    note,
    pieces,
    answers,
    front: sizeOf(width, LINE_SIZES),
    back: sizeOf(words, ANSWER_SIZES),
  };
}

function sizeOf(width: number, limits: readonly number[]): Size {
  return (limits.filter((limit) => width > limit).length + 1) as Size;
}

/** Width in full-width letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u02ff' ? 1 : 0.6), 0);
}
