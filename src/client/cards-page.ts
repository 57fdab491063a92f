import { mergeSchedules, readBackup, writeBackup } from '../study/cards/backup.ts';
import { cardsOf, type Card } from '../study/cards/cards-of.ts';
import type { Deck } from '../study/cards/note.ts';
import { limitWith, NEW_A_DAY, queueOf } from '../study/cards/queue.ts';
import { reviewStrings } from '../site/card-strings.ts';
import { offerBackup } from './backup.ts';
import { hideFigures, showFigures, type LoadedDeck } from './card-figures.ts';
import { openCardStore } from './card-store.ts';
import { loadJson } from './load-json.ts';
import { reviewCards } from './review-cards.ts';
import { openRoom } from './room.ts';

/*
 * The page of cards: takes the reader's wish, loads the cards once, and asks them one after the
 * other.
 */

/** New cards of the day; the reader may ask for more. */
let limit = NEW_A_DAY;

const opening = openCardStore();
const room = openRoom(() => void begin());

room.form.addEventListener('change', () => void show());
void greet();
offerBackup({
  strings: reviewStrings,
  write: async () => writeBackup((await opening).schedules),
  async read(text, fileName) {
    const store = await opening;
    const backup = readBackup(text, Date.now());
    if ('problem' in backup) return `「${fileName}」は読み込めません。${backup.problem}`;
    await store.keep(mergeSchedules(store.schedules, backup.schedules));
    void show();
    return (
      reviewStrings.imported(backup.schedules.size) + (store.isKept() ? '' : reviewStrings.notKept)
    );
  },
  async erase() {
    await (await opening).erase();
    void show();
  },
});

/** What a reader without records sees first stands in the page, but for the dates. */
async function greet(): Promise<void> {
  const { schedules, isKept } = await opening;
  if (!isKept()) room.say(reviewStrings.notKept);
  if (schedules.size > 0 || document.querySelector(':hover')) return show();
  for (const act of ['pointerover', 'focusin'])
    addEventListener(act, () => void show(), { once: true });
}

/**
 * Shows what is due; the reader has not asked for anything yet, so that cards which cannot be had
 * are no matter.
 */
async function show(): Promise<void> {
  const store = await opening;
  const deck = await loadDeck().catch(() => undefined);
  if (deck)
    showFigures(
      wished(deck),
      deck,
      store.schedules,
      queueOf(wished(deck), store.schedules, Date.now(), limit),
    );
  else if (store.schedules.size > 0) hideFigures();
}

async function begin(): Promise<void> {
  const store = await opening;
  const deck = await loadDeck().catch(() => undefined);
  if (!deck) return room.say(reviewStrings.unloaded);
  // Pressed twice while the cards were on their way.
  if (room.form.hidden) return;
  const cards = wished(deck);
  room.enter();
  reviewCards(room.box, deck, store, {
    queue: () => queueOf(cards, store.schedules, Date.now(), limit),
    isFreshLeft: () => queueOf(cards, store.schedules, Date.now(), Infinity).fresh > 0,
    more: (count) => (limit = limitWith(count, limit, store.schedules, Date.now())),
    answered: () => void show(),
    leave() {
      room.leave();
      void show();
    },
  });
}

async function loadDeck(): Promise<LoadedDeck> {
  const deck = await loadJson<Deck>(
    document.querySelector<HTMLElement>('.room')?.dataset['cards'] ?? '',
  );
  return { ...deck, cards: deck.notes.flatMap(cardsOf) };
}

/** The cards of the section and the kind that the reader chose. */
function wished({ cards, places }: LoadedDeck): Card[] {
  const fields = new FormData(room.form);
  const [section, kind] = [fields.get('section'), fields.get('kind')];
  return cards.filter(
    (card) =>
      (!section || places[card.place]?.section === section) && (!kind || card.kind === kind),
  );
}
