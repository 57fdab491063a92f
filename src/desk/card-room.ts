import type { Card } from '../cards/cards-of.ts';
import { limitWith, NEW_A_DAY, queueOf } from '../cards/queue.ts';
import { reviewStrings } from '../site/card-strings.ts';
import { hideFigures, showFigures } from './card-figures.ts';
import { openCardStore } from './card-store.ts';
import { letKeepCards } from './keep-cards.ts';
import { loadDeck, type LoadedDeck } from './load-deck.ts';
import { reviewCards } from './review-cards.ts';

/** The page of cards: takes the reader's wish, loads the cards once, and asks them one after the other. */
const room = document.querySelector<HTMLElement>('.room');
const form = room?.querySelector<HTMLFormElement>('.wish');
const address = room?.dataset['cards'] ?? '';
const review = room?.querySelector<HTMLElement>('.round');

/** New cards of the day; the reader may ask for more. */
let limit = NEW_A_DAY;

const store = openCardStore();
letKeepCards(store, () => void show());
form?.addEventListener('change', () => void show());
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void begin();
});
void show();
void store.then((opened) => opened.isKept() || say(reviewStrings.notKept));

/** Shows what is due; the reader has not asked for anything yet, so that cards which cannot be had are no matter. */
async function show(): Promise<void> {
  const deck = await loadDeck(address).catch(() => undefined);
  const opened = await store;
  if (!deck && opened.schedules.size > 0) hideFigures();
  if (deck && form) showFigures(wished(deck), deck, opened.schedules, queueOf(wished(deck), opened.schedules, Date.now(), limit));
}

async function begin(): Promise<void> {
  if (!form || !review) return;
  const opened = await store;
  const deck = await loadDeck(address).catch(() => undefined);
  if (!deck) return say(reviewStrings.unloaded);
  // Pressed twice while the cards were on their way.
  if (!review.hidden) return;
  const cards = wished(deck);
  form.hidden = true;
  review.hidden = false;
  reviewCards(review, deck, opened, {
    queue: () => queueOf(cards, opened.schedules, Date.now(), limit),
    isFreshLeft: () => queueOf(cards, opened.schedules, Date.now(), Infinity).fresh > 0,
    more: (count) => (limit = limitWith(count, limit, opened.schedules, Date.now())),
    answered: () => void show(),
    leave,
  });
}

function leave(): void {
  if (!form || !review) return;
  review.hidden = true;
  review.replaceChildren();
  form.hidden = false;
  form.querySelector('button')?.focus();
  void show();
}

/** The cards of the section and the kind that the reader chose. */
function wished({ cards, places }: LoadedDeck): Card[] {
  const fields = new FormData(form ?? undefined);
  const [section, kind] = [fields.get('section'), fields.get('kind')];
  return cards.filter((card) => (!section || places[card.place]?.section === section) && (!kind || card.kind === kind));
}

function say(words: string): void {
  const line = form?.querySelector('.say');
  if (line) line.textContent = words;
}
