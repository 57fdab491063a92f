import type { Card } from '../study/cards/cards-of.ts';
import { intervalWords } from '../study/cards/interval-words.ts';
import type { Piece } from '../study/cards/note.ts';
import type { Queue } from '../study/cards/queue.ts';
import { afterAnswer, GRADES, type Grade } from '../study/cards/schedule.ts';
import { element } from './element.ts';
import { areSingleKeysOff, isCommand } from './single-keys.ts';
import { reviewStrings } from '../site/card-strings.ts';
import type { LoadedDeck } from './card-figures.ts';
import type { CardStore } from './card-store.ts';
import { button, write } from './elements.ts';

/** New cards that one may add when the day is done. */
const MORE = 10;

/** What a review needs to know and tells. */
export interface Review {
  queue: () => Queue;
  /** Whether the day could bring more new cards. */
  isFreshLeft: () => boolean;
  /** Lets the day bring more new cards. */
  more: (count: number) => void;
  answered: () => void;
  leave: () => void;
}

/** Asks in `box` what is due, one card after the other, until nothing is. */
export function reviewCards(
  box: HTMLElement,
  deck: LoadedDeck,
  store: CardStore,
  review: Review,
): void {
  let answers = 0;
  document.addEventListener('keydown', pressKey);
  ask();

  function ask(): void {
    const queue = review.queue();
    if (!queue.next) return finish(queue);
    askCard(box, queue.next, deck, queue);
    const { next: card } = queue;
    const schedule = store.schedules.get(card.id);
    const shown = Date.now();
    box.querySelector('.show')?.addEventListener('click', () => {
      showAnswer(box, card, (grade) =>
        intervalWords(afterAnswer(schedule, grade, shown).due - shown),
      );
    });
    box.querySelector('.grades')?.addEventListener('click', ({ target }) => {
      const grade = Number(
        target instanceof Element ? target.closest('button')?.dataset['grade'] : 0,
      ) as Grade;
      if (GRADES.includes(grade)) void settle(card, grade);
    });
    box.querySelector('.quit')?.addEventListener('click', leave);
    box.querySelector('h2')?.focus();
  }

  async function settle(card: Card, grade: Grade): Promise<void> {
    answers += 1;
    const kept = store.keep([
      [card.id, afterAnswer(store.schedules.get(card.id), grade, Date.now())],
    ]);
    ask();
    await kept;
    review.answered();
    tellKept();
  }

  function tellKept(): void {
    const line = box.querySelector('.kept');
    const words = store.isKept() ? '' : reviewStrings.notKept;
    if (line && line.textContent !== words) line.textContent = words;
  }

  function finish(queue: Queue): void {
    const later =
      queue.again === undefined ? '' : reviewStrings.later(queue.learning, timeOf(queue.again));
    box.innerHTML = `<h2 class="end" tabindex="-1"></h2><p class="told"></p><p class="acts"></p><p class="kept" role="status"></p>`;
    write('h2', answers > 0 ? reviewStrings.done : reviewStrings.nothing, box);
    write('.told', (answers > 0 ? reviewStrings.answered(answers) : '') + later, box);
    box
      .querySelector('.acts')
      ?.append(
        ...(review.isFreshLeft() && queue.fresh === 0
          ? [button(reviewStrings.more(MORE), addMore)]
          : []),
        button(reviewStrings.back, leave),
      );
    tellKept();
    box.querySelector('h2')?.focus();
  }

  function addMore(): void {
    review.more(MORE);
    ask();
  }

  function leave(): void {
    document.removeEventListener('keydown', pressKey);
    review.leave();
  }

  /**
   * Space shows the answer and, then, stands for 3; 1 to 4 grade, unless the reader has switched
   * such keys off.
   */
  function pressKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (!isCommand(event) || event.repeat || !(target instanceof Element)) return;
    const isSpace = key === ' ' && !target.closest('a, button, summary');
    const show = box.querySelector<HTMLElement>('.show:not([hidden])');
    const grade = isSpace ? '3' : /^[1-4]$/u.test(key) && !areSingleKeysOff() ? key : '';
    const chosen = show
      ? isSpace
        ? show
        : undefined
      : box.querySelector<HTMLElement>(`.grades [data-grade="${grade}"]`);
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  }
}

function askCard(
  box: HTMLElement,
  card: Card,
  { places, sections }: LoadedDeck,
  { learning, repeat, fresh }: Queue,
): void {
  const place = places[card.place];
  const section = sections.find(({ unit }) => unit === place?.section);
  box.innerHTML =
    `<p class="left"></p><h2 tabindex="-1"><small></small></h2><div class="face"><p class="above"></p><p class="front"></p>` +
    `<div class="answer" hidden><p class="back"></p><ul class="more"></ul></div></div>` +
    `<p class="acts"><button type="button" class="show next">${reviewStrings.show}</button></p>` +
    `<div class="grades" role="group" aria-label="${reviewStrings.grade}" hidden></div>` +
    `<p class="foot-of-card"><a hidden></a><button type="button" class="quit">${reviewStrings.quit}</button></p>` +
    `<p class="told visually-hidden" role="status"></p><p class="kept" role="status"></p>`;
  write('.left', reviewStrings.left(learning, repeat, fresh), box);
  box.querySelector('h2')?.prepend(reviewStrings.asks[card.kind]);
  // Only a line of the notes is asked under the title of its page: that of a term would often give
  // it away.
  write(
    'h2 small',
    card.kind === 'cloze' ? `${place?.unit} ${place?.title}` : `${section?.unit} ${section?.title}`,
    box,
  );
  write('.above', card.above.join(' › '), box);
  box.querySelector('.front')?.append(...card.front.map((piece) => pieceOf(piece, false)));
  box.querySelector('.face')?.classList.add(card.kind);
  const link = box.querySelector('a');
  if (link && place) {
    link.href = place.url;
    link.textContent = `${place.unit} ${place.title}`;
  }
}

function showAnswer(box: HTMLElement, card: Card, interval: (grade: Grade) => string): void {
  const back = card.back.map((piece) => pieceOf(piece, true));
  if (card.kind === 'cloze') box.querySelector('.front')?.replaceChildren(...back);
  else box.querySelector('.back')?.append(...back);
  box.querySelector('.more')?.append(...card.more.map((text) => element('li', {}, text)));
  const answer = box.querySelector<HTMLElement>('.answer');
  if (answer) answer.hidden = card.kind === 'cloze';
  const link = box.querySelector('a');
  if (link) link.hidden = false;
  box.querySelector('.show')?.setAttribute('hidden', '');
  const grades = box.querySelector<HTMLElement>('.grades');
  if (!grades) return;
  for (const grade of GRADES) {
    const words = [
      element('b', {}, reviewStrings.grades[grade]),
      element('small', {}, reviewStrings.after(interval(grade))),
    ];
    const key = element('kbd', { 'aria-hidden': 'true' }, String(grade));
    grades.append(
      element('button', { type: 'button', 'data-grade': String(grade) }, key, ...words),
    );
  }
  grades.hidden = false;
  grades.querySelector<HTMLElement>('[data-grade="3"]')?.focus();
  write('.told', reviewStrings.answer([...answerTexts(card), ...card.more].join('、')), box);
}

function timeOf(time: number): string {
  return new Intl.DateTimeFormat('ja', { hour: 'numeric', minute: '2-digit' }).format(time);
}

function answerTexts({ kind, back }: Card): string[] {
  const blanks = back.flatMap((piece) => (typeof piece === 'string' ? [] : piece.answer));
  return kind === 'cloze'
    ? blanks.slice(0, 1)
    : back.flatMap((piece) => (typeof piece === 'string' ? piece : []));
}

function pieceOf(piece: Piece, isAnswer: boolean): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const blank = document.createElement(isAnswer ? 'b' : 'span');
  blank.className = isAnswer ? 'filled' : 'blank';
  if (isAnswer) blank.textContent = piece.answer;
  else blank.innerHTML = `<span class="visually-hidden">（${reviewStrings.blank}）</span>`;
  return blank;
}
