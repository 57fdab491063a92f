/** Loads what answers questions when the reader comes near them, or presses one before. */
const quiz = document.querySelector<HTMLElement>('.quiz');

if (quiz) {
  const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && start());
  near.observe(quiz);
  quiz.addEventListener('click', ({ target }) => target instanceof Element && start(target), { once: true });

  function start(pressed?: Element) {
    near.disconnect();
    void import('./page-quiz.ts').then(({ startPageQuiz, choose }) => {
      if (quiz) startPageQuiz(quiz);
      if (pressed) choose(pressed);
    });
  }
}
