import { element } from '../../client/element.ts';
import { findInText } from '../query/find-in-text.ts';
import { labels, say } from './labels.ts';
import css from './mark-page.css?inline';
import { parseQuery } from '../query/parse-query.ts';
import { spellingsOf } from '../spellings.ts';
import { ignored, isInline, isSpace } from '../text-flow.ts';

/**
 * Marks the words that the address asks for (`?mark=仮想`) in the text of the page, and offers to
 * take the marks away.
 */
const name = 'zukai-search';
const wanted = parseQuery(new URLSearchParams(location.search).get('mark') ?? '').words
  .map((word) => ({ word, spellings: spellingsOf(word) }));
const article = document.querySelector('main article[data-page]');
const ranges = article && wanted.length > 0 ? textRuns(article).flatMap(rangesIn) : [];
// Browsers from before 2025 know no highlights; there the address leads to the passage, unmarked.
if (ranges.length > 0 && 'highlights' in CSS) showMarks();

/** Text that runs on, with the nodes it is made of and where in it each begins. */
type Run = { text: string; nodes: { node: Text; at: number }[] };

/** The running texts below an element, cut as the index cuts them. */
function textRuns(root: Element): Run[] {
  const runs: Run[] = [];
  let run: Run = { text: '', nodes: [] };
  const close = (): void => {
    if (run.nodes.length > 0) runs.push(run);
    run = { text: '', nodes: [] };
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      run.nodes.push({ node, at: run.text.length });
      run.text += node.data;
    } else if (node instanceof Element && !node.matches(ignored)) {
      const tag = node.localName;
      if (isSpace(tag)) run.text += '\n';
      if (!isInline(tag)) close();
      node.childNodes.forEach(walk);
      if (!isInline(tag)) close();
    }
  };
  walk(root);
  return runs;
}

function rangesIn({ text, nodes }: Run): Range[] {
  return findInText(text, wanted).map(({ from, to }) => {
    const range = new Range();
    const first = nodes.findLast(({ at }) => at <= from);
    const last = nodes.findLast(({ at }) => at < to);
    if (first) range.setStart(first.node, Math.min(from - first.at, first.node.length));
    if (last) range.setEnd(last.node, Math.min(to - last.at, last.node.length));
    return range;
  });
}

function showMarks(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(name, new Highlight(...ranges));
  const clear = element('button', { type: 'button' }, labels.clearMarks);
  const count = element('span', {}, say.marks(ranges.length));
  const bar = element(
    'div',
    { class: 'mark-bar', role: 'region', 'aria-label': labels.title },
    count,
    clear,
  );
  clear.addEventListener('click', () => {
    CSS.highlights.delete(name);
    bar.remove();
    // The button had it.
    document.querySelector('main')?.focus({ preventScroll: true });
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  });
  document.body.append(bar);
}
