/**
 * Loads what answers questions when the reader comes near them, and hands it what is pressed there,
 * from the first press on.
 */
const quiz = document.querySelector<HTMLElement>('.quiz:not(.round)');

if (quiz) {
  const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && hand());
  near.observe(quiz);
  quiz.addEventListener('click', ({ target }) => hand(target));
  quiz.addEventListener('submit', (event) => {
    event.preventDefault();
    hand(event.target);
  });

  function hand(target?: EventTarget | null) {
    near.disconnect();
    void import('./page-quiz.ts').then(({ startPageQuiz, answer }) => {
      if (quiz) startPageQuiz(quiz);
      if (target instanceof Element) answer(target);
    });
  }
}
