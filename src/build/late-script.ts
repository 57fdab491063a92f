import { RECORD_NAMES } from '../site/record-names.ts';
import { WRITING } from '../site/single-keys.ts';

const MODULE = /<script type="module" src="([^"]+)"><\/script>/gu;

/** What a reader does before any script can be of use. */
const FIRST_ACTS = ['pointerover', 'pointerdown', 'keydown', 'focusin', 'scroll'];

/** Where a press is answered by a script; everything else works by itself. */
const ANSWERED = 'button,[data-pop],[data-pop-term],[data-search-open],.anchor,.scroll,.choices>li';

/** A page that shows the reader's records says which. */
const SHOWS_RECORDS = /\sdata-records="(\w+)"/u;

/** Loads (`f()`) where the browser keeps such records: they are what their page was opened for, so opening it was the act. */
const LOAD_FOR_RECORDS: Readonly<Record<string, string>> = {
  quiz: `localStorage.getItem(${JSON.stringify(RECORD_NAMES.quiz)})&&f()`,
  // An older browser cannot tell without making the database.
  cards: `indexedDB.databases?indexedDB.databases().then(l=>l.some(d=>d.name==${JSON.stringify(RECORD_NAMES.cards)})&&f(),()=>{}):f()`,
};

/**
 * Replaces the page's module scripts by a few inline lines that load them at the reader's first act, so that a page is one
 * request until then; where the page shows records that the reader has, at once. A press that comes before they are there is
 * repeated for them. A page without module scripts stays as it is.
 */
export function loadScriptsLate(html: string): string {
  const sources = [...html.matchAll(MODULE)].map((match) => match[1] ?? '');
  if (sources.length === 0) return html;
  const records = LOAD_FOR_RECORDS[SHOWS_RECORDS.exec(html)?.[1] ?? ''];
  let first = true;
  return html.replace(MODULE, () => {
    const tag = first ? `<script>${loader(sources, records)}</script>` : '';
    first = false;
    return tag;
  });
}

/** Plain JavaScript, as short as it reads: it stands in every page. */
function loader(sources: readonly string[], records: string | undefined): string {
  const imports = sources.map((source) => `import(${JSON.stringify(source)})`).join(',');
  return (
    `{let a=${JSON.stringify(FIRST_ACTS)},k=["click","keydown"],p,` +
    // Holds back a press or key that the late scripts answer; the last one counts.
    `h=e=>{let t=e.target,m=e.ctrlKey||e.metaKey;` +
    `if(t.closest&&(e.type=="click"?!m&&!e.shiftKey&&t.closest(${JSON.stringify(ANSWERED)}):` +
    `m?e.key=="k":"/?ts[]".includes(e.key)&&!t.closest(${JSON.stringify(WRITING)})))p=e,e.preventDefault(),e.stopPropagation()},` +
    `f=()=>{a.map(n=>removeEventListener(n,f,!0));` +
    `Promise.all([${imports}]).finally(()=>{k.map(n=>removeEventListener(n,h,!0));` +
    `p&&p.target.dispatchEvent(new p.constructor(p.type,p))})};` +
    `a.map(n=>addEventListener(n,f,{capture:!0,passive:!0}));k.map(n=>addEventListener(n,h,!0));` +
    // An address with a question (?q= of the search, ?mark= of its results) has been an act already.
    `location.search&&f();` +
    // Where the browser keeps nothing, asking throws.
    (records ? `try{${records}}catch{}}` : '}')
  );
}
