import { element } from './element.ts';
import { findInText } from './find-in-text.ts';
import { labels, say } from './labels.ts';
import css from './mark-page.css?inline';
import { parseQuery } from './parse-query.ts';
import { spellingsOf } from './spellings.ts';
import { ignored, isInline, isSpace } from './text-flow.ts';

/** Marks the words that the address asks for (`?mark=仮想`) in the text of the page, and offers to take the marks away. */
const name = 'zukai-search';
const wanted = parseQuery(new URLSearchParams(location.search).get('mark') ?? '').words
  .map((word) => ({ word, spellings: spellingsOf(word) }));
const article = document.querySelector('main article[data-page]');
const ranges = article && wanted.length > 0 ? textRuns(article).flatMap(rangesIn) : [];
if (ranges.length > 0) showMarks();

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
  const undo = 'highlights' in CSS ? paint() : wrap();
  const clear = element('button', { type: 'button' }, labels.clearMarks);
  const bar = element('div', { class: 'mark-bar', role: 'region', 'aria-label': labels.title }, element('span', {}, say.marks(ranges.length)), clear);
  clear.addEventListener('click', () => {
    undo();
    bar.remove();
    // The button had it.
    document.querySelector('main')?.focus({ preventScroll: true });
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  });
  document.body.append(bar);
}

/** Paints over the text without touching it; returns how to undo it. */
function paint(): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => CSS.highlights.delete(name);
}

/** For browsers without highlights: each piece of text in a mark of its own, from the last to the first. */
function wrap(): () => void {
  const pieces = ranges.flatMap(textsOf).reverse().map(({ node, from, to }) => {
    node.splitText(to);
    const middle = node.splitText(from);
    const mark = element('mark', { class: 'found' });
    middle.replaceWith(mark);
    mark.append(middle);
    return mark;
  });
  return () => pieces.forEach((mark) => mark.replaceWith(...mark.childNodes));
}

function textsOf(range: Range): { node: Text; from: number; to: number }[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Text && range.intersectsNode(node) && !node.parentElement?.closest(ignored)) texts.push(node);
  }
  return texts.map((node) => ({
    node,
    from: node === range.startContainer ? range.startOffset : 0,
    to: node === range.endContainer ? range.endOffset : node.length,
  })).filter(({ from, to }) => to > from);
}
