import { cardsOf, type Card } from '../cards/cards-of.ts';
import type { Deck } from '../cards/note.ts';

/** The cards of the book with their pages. */
export interface LoadedDeck extends Deck {
  cards: Card[];
}

let loading: Promise<LoadedDeck> | undefined;

/** Loads the cards once; a failure is not kept, so that the next call tries again. */
export function loadDeck(address: string): Promise<LoadedDeck> {
  loading ??= fetchDeck(address);
  loading.catch(() => (loading = undefined));
  return loading;
}

async function fetchDeck(address: string): Promise<LoadedDeck> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const deck = (await answer.json()) as Deck;
  return { ...deck, cards: deck.notes.flatMap(cardsOf) };
}
