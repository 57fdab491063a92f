import { standsIn } from '../../content/terms/whole-word.ts';
import type { LineNote, Note, Piece, TermNote } from './note.ts';

/**
 * What a card asks for: the meaning of a term, the term of a meaning, the full name of an
 * abbreviation, a word of a line.
 */
export const CARD_KINDS = ['meaning', 'term', 'expansion', 'cloze'] as const;
/** What one card asks for. */
export type CardKind = (typeof CARD_KINDS)[number];

/** One question with its answer. */
export interface Card {
  /** `t-san/meaning`, `08-virtual-network/n3f9a2/1`: what a schedule is kept under. */
  id: string;
  kind: CardKind;
  /** Key of the note it comes from. */
  note: string;
  /** Index of its page in the places. */
  place: number;
  /** The lines above a line of the notes; otherwise empty. */
  above: string[];
  /** The question; a blank is what is asked for. */
  front: Piece[];
  /** The answer; of a line the whole line, its blank filled. */
  back: Piece[];
  /** What stands below an answer. */
  more: string[];
}

/** The cards of a note, the easiest first. */
export function cardsOf(note: Note): Card[] {
  return note.kind === 'term' ? termCards(note) : lineCards(note);
}

function termCards(note: TermNote): Card[] {
  const { key, place, term, reading, expansion, japanese, meaning } = note;
  const card = (kind: CardKind, front: string, back: string, more: string[]): Card => ({
    id: `${key}/${kind}`,
    kind,
    note: key,
    place,
    above: [],
    front: [front],
    back: [back],
    more: more.filter(Boolean),
  });
  return [
    card('meaning', term, meaning, [reading, expansion, japanese]),
    // A meaning that names the term asks for nothing.
    ...(standsIn(meaning, term)
      ? []
      : [card('term', meaning, term, [reading, expansion, japanese])]),
    ...(note.short ? [card('expansion', term, expansion, [japanese, meaning])] : []),
  ];
}

function lineCards({ key, place, above, pieces }: LineNote): Card[] {
  const numbers = new Set(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.blank)),
  );
  return [...numbers].map((number) => {
    const asked = pieces.map((piece) =>
      typeof piece === 'string' || piece.blank === number ? piece : piece.answer,
    );
    return {
      id: `${key}/${number}`,
      kind: 'cloze',
      note: key,
      place,
      above,
      front: asked,
      back: asked,
      more: [],
    };
  });
}
