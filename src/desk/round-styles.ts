import round from '../styles/quiz-round.css?inline';
import './quiz-styles.ts';

/** Adds the styles of a round, which no page shows before a script builds one (see late-styles.ts). */
const sheet = new CSSStyleSheet();
sheet.replaceSync(round);
document.adoptedStyleSheets.push(sheet);
