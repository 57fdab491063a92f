import { cardsOf, type CardKind } from '../cards-of.ts';
import type { Deck, LineNote, Note, Piece, TermNote } from '../note.ts';
import { escapeHtml } from '../../../content/escape-html.ts';

/** A note as Anki keeps it. Texts are HTML. */
export interface AnkiNote {
  key: string;
  kind: Note['kind'];
  /** Id of its section: `08-virtual-network/storage`. */
  section: string;
  fields: string[];
  /**
   * The places of its cards among the templates of its kind; of a line, the numbers of its blanks
   * less one.
   */
  cards: number[];
  tags: string[];
}

/** The fields of each kind, in their order. The first is what Anki sorts by. */
export const FIELDS: Readonly<Record<Note['kind'], readonly string[]>> = {
  term: ['用語', '意味', '問い', '正式名', '読みと別の名', '場所'],
  line: ['文', '上の項目', '場所'],
};

/** The templates of a term, in their order. */
export const TERM_TEMPLATES: readonly CardKind[] = ['meaning', 'term', 'expansion'];

/** The notes of the book for Anki. */
export function ankiNotes({ places, sections, notes }: Deck): AnkiNote[] {
  return notes.map((note) => {
    const place = places[note.place];
    const section = sections.find(({ unit }) => unit === place?.section);
    const where = `${place?.unit} ${place?.title}`;
    return {
      key: note.key,
      kind: note.kind,
      section: section?.id ?? '',
      ...(note.kind === 'term' ? termFields(note, where) : lineFields(note, where)),
      tags: ['zukai', `zukai::${place?.unit}`],
    };
  });
}

function termFields(note: TermNote, where: string): Pick<AnkiNote, 'fields' | 'cards'> {
  const kinds = cardsOf(note).map(({ kind }) => kind);
  const { term, meaning, expansion, short, reading, japanese } = note;
  const others = [reading, short ? '' : expansion, japanese].filter(Boolean).join('　');
  return {
    // A template whose question is empty makes no card.
    fields: [
      term,
      meaning,
      kinds.includes('term') ? meaning : '',
      short ? expansion : '',
      others,
      where,
    ].map(escapeHtml),
    cards: TERM_TEMPLATES.flatMap((kind, index) => (kinds.includes(kind) ? [index] : [])),
  };
}

function lineFields(
  { pieces, above }: LineNote,
  where: string,
): Pick<AnkiNote, 'fields' | 'cards'> {
  const blanks = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.blank)));
  return {
    fields: [clozeText(pieces), escapeHtml(above.join(' › ')), escapeHtml(where)],
    cards: [...blanks].sort((one, other) => one - other).map((blank) => blank - 1),
  };
}

/** A line with its blanks as Anki writes them: `{{c1::語}}`. */
export function clozeText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? guard(escapeHtml(piece))
        : `{{c${piece.blank}::${guard(escapeHtml(piece.answer))}}}`,
    )
    .join('');
}

/** What Anki would read as the beginning or end of a blank. */
function guard(text: string): string {
  return text
    .replaceAll('{{', '{&#8203;{')
    .replaceAll('}}', '}&#8203;}')
    .replaceAll('::', ':&#8203;:');
}
