import { cardsOf, type Card } from '../cards-of.ts';
import type { Deck, Note, Piece } from '../note.ts';
import { clozeText } from './anki-notes.ts';
import { deckName } from './deck-name.ts';
import { escapeHtml } from '../../../content/escape-html.ts';
import { guidOf } from './hashes.ts';

/** What Anki has to know about the columns; it reads it only from the first lines. */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype column:1',
  '#deck column:2',
  '#tags column:6',
  '#guid column:7',
];

/** What Anki calls its own kinds of notes where it speaks Japanese. */
const TYPES = { basic: '基本', cloze: '穴埋め' } as const;

/**
 * The cards as text for Anki and for whatever else reads columns: kind of note, deck, front, back,
 * page, tags, and the id by which a second import knows the card again.
 */
export function writeTsv(deck: Deck): string {
  const rows = deck.notes.flatMap((note) => rowsOf(note).map((row) => [row, note] as const));
  const lines = rows.map(([{ type, front, back, key }, note]) => {
    const place = deck.places[note.place];
    const name = deckName(deck, place?.section ?? '');
    return [
      type,
      name,
      front,
      back,
      escapeHtml(`${place?.unit} ${place?.title}`),
      `zukai zukai::${place?.unit}`,
      guidOf(`tsv/${key}`),
    ]
      .map(cell)
      .join('\t');
  });
  return `${[...HEADERS, ...lines].join('\n')}\n`;
}

interface Row {
  type: string;
  front: string;
  back: string;
  key: string;
}

function rowsOf(note: Note): Row[] {
  if (note.kind === 'line')
    return [
      {
        type: TYPES.cloze,
        front: clozeText(note.pieces),
        back: escapeHtml(note.above.join(' › ')),
        key: note.key,
      },
    ];
  return cardsOf(note).map((card) => ({
    type: TYPES.basic,
    front: html(card.front),
    back: [html(card.back), ...card.more.map(escapeHtml)].join('<br>'),
    key: card.id,
  }));
}

function html(pieces: Card['front']): string {
  return pieces
    .map((piece: Piece) => escapeHtml(typeof piece === 'string' ? piece : piece.answer))
    .join('');
}

/** A tab or a line break would end the cell. */
function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ');
}
