import answers from '../styles/quiz-answers.css?inline';

/** Adds the styles of answered questions, so that pages need not carry them (see late-styles.ts). */
const sheet = new CSSStyleSheet();
sheet.replaceSync(answers);
document.adoptedStyleSheets.push(sheet);
