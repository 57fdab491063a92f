import { element } from './element.ts';
import { labels, say } from './labels.ts';
import type { Answer, Hit, Search } from './query.ts';
import { drawHit } from './search-results.ts';

/** So many pages are drawn at a time. */
const AT_ONCE = 10;
/** So many have their excerpts before an answer counts as standing. */
const BEFORE = 3;

/** The list of what was found, with the button below it that brings more. */
export interface HitList {
  list: HTMLOListElement;
  more: HTMLButtonElement;
  clear(): void;
  /** Draws the first hits of an answer and waits for the excerpts of the first ones; `sections` are ids with titles. */
  show(answer: Answer, sections: readonly (readonly [id: string, title: string])[]): Promise<void>;
}

/** An empty list. Each hit gets its excerpt from `search` when it comes into view; `tell` says how many are drawn after a wish for more. */
export function hitList(search: Pick<Search, 'excerpt'>, tell: (text: string) => void): HitList {
  const list = element('ol', { 'data-results': true, 'aria-label': labels.results });
  const more = element('button', { type: 'button', 'data-more': true, hidden: true }, labels.more);
  const waiting = new Map<Element, () => Promise<void>>();
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) void fill(target);
  });
  let drawn = 0;
  let next = (): Element[] => [];
  more.addEventListener('click', () => {
    const [first] = next();
    first?.querySelector('a')?.focus();
  });
  return { list, more, clear, show };

  function clear(): void {
    watch.disconnect();
    waiting.clear();
    drawn = 0;
    list.replaceChildren();
    more.hidden = true;
  }

  async function show(answer: Answer, sections: readonly (readonly [id: string, title: string])[]): Promise<void> {
    const { hits } = answer;
    next = () => {
      const items = hits.slice(drawn, drawn + AT_ONCE).map((hit) => draw(hit, answer, sections[hit.page.section]?.[1]));
      const isFirst = drawn === 0;
      drawn += items.length;
      more.hidden = drawn >= hits.length;
      if (!isFirst) tell(say.shown(drawn, hits.length));
      return items;
    };
    await Promise.all(next().slice(0, BEFORE).map(fill));
  }

  function draw(hit: Hit, answer: Answer, section: string | undefined): Element {
    const { item, fill: fillIn } = drawHit(hit, answer, section);
    waiting.set(item, async () => fillIn(await search.excerpt(hit, answer.wanted, 1)));
    list.append(item);
    watch.observe(item);
    return item;
  }

  /** Without its excerpt a hit is still a hit: its link stays, and the next time it comes into view is the next try. */
  async function fill(item: Element): Promise<void> {
    const work = waiting.get(item);
    waiting.delete(item);
    try {
      await work?.();
      watch.unobserve(item);
    } catch {
      if (work) waiting.set(item, work);
    }
  }
}
