import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import type { FoundSection } from './excerpt-page.ts';
import { findInText, type Wanted } from './find-in-text.ts';
import { kindLabels, pageKindLabels, say } from './labels.ts';
import type { Answer, Hit } from './query.ts';
import { placeAddress } from './search-address.ts';

/** What is drawn of one hit: at once its title and where it is, later its sections. */
export type DrawnHit = { item: HTMLLIElement; fill: (sections: readonly FoundSection[]) => void };

/** Draws a found page; its link is `a[data-page]`. `sectionTitle` is the name of the part of the book it stands in. */
export function drawHit(hit: Hit, answer: Answer, sectionTitle: string | undefined): DrawnHit {
  const { page } = hit;
  const link = element('a', { 'data-page': page.key, href: placeAddress(page.path, '', answer) }, ...marked(page.title, answer.wanted));
  const sections = element('ul', { class: 'sections' });
  const where = pageKindLabels[page.kind] ?? sectionTitle;
  const item = element('li', { class: 'hit' }, element('h3', {}, link, ...(where ? [element('small', {}, where)] : [])), sections);
  return {
    item,
    fill: (found) => {
      sections.replaceChildren(...found.map((section) => drawSection(hit, section, answer)));
      item.toggleAttribute('data-filled', true);
    },
  };
}

function drawSection({ page }: Hit, section: FoundSection, answer: Answer): HTMLLIElement {
  const { anchor, heading, kind, pieces, count, alias } = section;
  const href = placeAddress(page.path, anchor, answer, alias);
  const notes = [
    ...(alias ? [element('span', { class: 'alias' }, say.alias(alias.term, alias.sort))] : []),
    ...(kind === 'text' ? [] : [element('span', { class: 'kind' }, kindLabels[kind])]),
    ...(count > 1 ? [element('span', { class: 'count' }, say.places(count))] : []),
  ];
  const name = heading ? [element('b', {}, ...marked(heading, answer.wanted))] : [];
  // Where only the heading has the words, saying it twice tells nothing.
  const isHeading = pieces.map(({ text }) => text).join('') === heading;
  const excerpt = isHeading ? [] : [element('span', { class: 'excerpt' }, ...pieces.map(drawPiece))];
  return element('li', {}, element('a', { href }, ...name, ...excerpt, ...notes));
}

function drawPiece({ text, marked: isMarked }: Piece): Node {
  return isMarked ? element('mark', {}, text) : document.createTextNode(text);
}

/** A text with the wanted words marked. */
function marked(text: string, wanted: readonly Wanted[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { from, to } of findInText(text, wanted)) {
    nodes.push(document.createTextNode(text.slice(at, from)), element('mark', {}, text.slice(from, to)));
    at = to;
  }
  return [...nodes, document.createTextNode(text.slice(at))];
}
