import type { QuizData } from '../quiz/quiz-data.ts';
import { pickRound, shuffle, type RoundWish } from '../quiz/round.ts';
import { quizStrings, roundStrings } from '../site/quiz-strings.ts';
import './keep-results.ts';
import { playRound, type RoundQuestion } from './play-round.ts';
import { keepsResults, loadResults } from './quiz-store.ts';
import { showStatistics } from './quiz-statistics.ts';

/** The page of rounds: takes the reader's wish, loads the questions once, and plays round after round. */
const room = document.querySelector<HTMLElement>('.room');
const form = room?.querySelector<HTMLFormElement>('.wish');
const round = room?.querySelector<HTMLElement>('.round');

showStatistics();
offerTopic(new URLSearchParams(location.search).get('topic'));
if (!keepsResults()) say(quizStrings.notKept);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void begin(wishOf(form));
});

/** Puts the page that the reader came from beside the sections, chosen: `?topic=08-virtual-network/storage/san`. */
function offerTopic(topic: string | null): void {
  const link = document.querySelector<HTMLAnchorElement>(`.topics a[href$="/${CSS.escape(topic ?? '')}/#quiz"]`);
  if (!topic || !link || !form) return;
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'scope';
  radio.value = link.pathname;
  label.append(radio, ' ', link.textContent ?? '');
  form.querySelector('fieldset')?.append(label);
  radio.checked = true;
}

function wishOf(wish: HTMLFormElement): RoundWish {
  const fields = new FormData(wish);
  const scope = String(fields.get('scope') ?? '');
  return { ...(scope && { scope }), wrongOnly: fields.has('wrong') };
}

async function begin(wish: RoundWish): Promise<void> {
  if (!form || !round) return;
  const isChoosing = !form.hidden;
  const questions = await loadQuestions().catch(() => undefined);
  if (!questions) return say(roundStrings.unloaded);
  // Pressed twice while the questions were on their way.
  if (isChoosing && form.hidden) return;
  const picked = pickRound(questions, loadResults(), wish, Math.random);
  if (picked.length === 0) {
    leave();
    return say(roundStrings.none);
  }
  say('');
  form.hidden = true;
  round.hidden = false;
  play(round, picked, wish);
}

function play(box: HTMLElement, questions: readonly RoundQuestion[], wish: RoundWish): void {
  playRound(box, questions, {
    more: () => void begin(wish),
    again: (missed) => play(box, shuffle(missed, Math.random), wish),
    leave,
  });
}

function leave(): void {
  if (!form || !round) return;
  round.hidden = true;
  round.replaceChildren();
  form.hidden = false;
  form.querySelector('button')?.focus();
}

function say(words: string): void {
  const line = form?.querySelector('.say');
  if (line) line.textContent = words;
}

let loading: Promise<RoundQuestion[]> | undefined;

function loadQuestions(): Promise<RoundQuestion[]> {
  loading ??= fetchQuestions();
  // A failure is not kept: the next press tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function fetchQuestions(): Promise<RoundQuestion[]> {
  const answer = await fetch(room?.dataset['questions'] ?? '');
  if (!answer.ok) throw new Error(String(answer.status));
  const { topics, questions } = (await answer.json()) as QuizData;
  return questions.flatMap((question) => {
    const topic = topics[question.topic];
    return topic ? [{ ...question, scopes: [topic.section, topic.url], page: topic }] : [];
  });
}
