import type { Deck } from '../note.ts';

/**
 * The name of a section's deck below those of its chapter and of the book: `図解ノート::08
 * 仮想ネットワーク::08-2 ストレージ`. What stands on a chapter's own page is in the chapter's deck.
 */
export function deckName(deck: Pick<Deck, 'book' | 'sections' | 'places'>, unit: string): string {
  const title = deck.sections.find((section) => section.unit === unit && unit.includes('-'))?.title;
  return nameOf(chapterName(deck, unit), title && `${unit} ${title}`);
}

/** The name of the deck of the chapter that a unit belongs to. */
export function chapterName({ book, places }: Pick<Deck, 'book' | 'places'>, unit: string): string {
  const [chapter = ''] = unit.split('-');
  return nameOf(
    clean(book),
    `${chapter} ${places.find((place) => place.unit === chapter)?.title ?? ''}`,
  );
}

function nameOf(parent: string, own: string | undefined): string {
  return own === undefined ? parent : `${parent}::${clean(own)}`;
}

/** Two colons would begin a deck below. */
function clean(name: string): string {
  return name.replaceAll('::', '：').trim();
}
