import type { QuizData } from '../study/quiz/quiz-data.ts';
import { mergeResults, readResults, writeResults } from '../study/quiz/results.ts';
import { pickRound, shuffle } from '../study/quiz/round.ts';
import { element } from './element.ts';
import { quizStrings, roundStrings } from '../site/quiz-strings.ts';
import { offerBackup } from './backup.ts';
import { loadJson } from './load-json.ts';
import { noteRound, playRound, type RoundPlace, type RoundQuestion } from './play-round.ts';
import { eraseResults, keepsResults, loadResults, saveResults } from './quiz-store.ts';
import { showStatistics } from './quiz-statistics.ts';
import { openRoom } from './room.ts';
import { showRoundEnd } from './round-end.ts';

/**
 * The page of rounds: takes the reader's wish, loads the questions once, and plays round after
 * round.
 */
const room = openRoom(() => void begin());

showStatistics();
void resume();
offerTopic(new URLSearchParams(location.search).get('topic'));
if (!keepsResults()) room.say(quizStrings.notKept);
offerBackup({
  strings: roundStrings,
  write: () => writeResults(loadResults()),
  read(text) {
    const results = readResults(text);
    if (!results) return roundStrings.notResults;
    const isKept = saveResults(mergeResults(loadResults(), results));
    showStatistics();
    return roundStrings.imported + (isKept ? '' : quizStrings.notKept);
  },
  erase() {
    eraseResults();
    showStatistics();
  },
});

/**
 * Puts the page that the reader came from beside the sections, chosen:
 * `?topic=08-virtual-network/storage/san`.
 */
function offerTopic(topic: string | null): void {
  const link = document.querySelector<HTMLAnchorElement>(
    `.topics a[href$="/${CSS.escape(topic ?? '')}/#quiz"]`,
  );
  if (!topic || !link) return;
  const radio = element('input', { type: 'radio', name: 'scope', value: link.pathname });
  room.form
    .querySelector('fieldset')
    ?.append(element('label', {}, radio, ' ', link.textContent ?? ''));
  radio.checked = true;
}

async function begin(): Promise<void> {
  const { form, box } = room;
  const wasInside = form.hidden;
  const questions = await loadQuestions().catch(() => undefined);
  if (!questions) return room.say(roundStrings.unloaded);
  // Pressed twice while the questions were on their way.
  if (!wasInside && form.hidden) return;
  const fields = new FormData(form);
  const scope = String(fields.get('scope') ?? '');
  const wish = { ...(scope && { scope }), wrongOnly: fields.has('wrong') };
  const picked = pickRound(questions, loadResults(), wish, Math.random);
  if (picked.length === 0) {
    leave();
    return room.say(roundStrings.none);
  }
  room.say('');
  room.enter();
  play(box, picked);
}

/** Goes on with the round that the reader reloaded the page in, or comes back to. */
async function resume(): Promise<void> {
  const { round } = (history.state ?? {}) as { round?: RoundPlace };
  const questions = round && (await loadQuestions().catch(() => undefined));
  if (!questions || room.form.hidden) return;
  const asked = round.ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
  // Questions may have gone from the book since.
  if (asked.length < round.ids.length) return;
  room.enter();
  play(room.box, asked, round);
}

function play(box: HTMLElement, questions: readonly RoundQuestion[], place?: RoundPlace): void {
  const finish = (missed: readonly RoundQuestion[]) =>
    showRoundEnd(box, questions.length, missed, {
      more: () => void begin(),
      again: () => play(box, shuffle(missed, Math.random)),
      leave,
    });
  playRound(box, questions, { leave, finish }, place);
}

function leave(): void {
  noteRound(undefined);
  room.leave();
}

async function loadQuestions(): Promise<RoundQuestion[]> {
  const address = document.querySelector<HTMLElement>('.room')?.dataset['questions'] ?? '';
  const { topics, questions } = await loadJson<QuizData>(address);
  return questions.flatMap((question) => {
    const topic = topics[question.topic];
    return topic ? [{ ...question, scopes: [topic.section, topic.url], page: topic }] : [];
  });
}
