import { kindLabels, pageKindLabels, say } from './labels.ts';
import type { FoundSection } from '../query/excerpt-page.ts';
import { findInText, type Wanted } from '../query/find-in-text.ts';
import type { Answer, Hit } from '../query/query.ts';
import { html, type Html } from './html.ts';
import { placeAddress } from './search-address.ts';

/**
 * A found page, at first without its sections; `sections` tell the name of the part of the book it
 * stands in.
 */
export function drawHit(
  { page }: Hit,
  answer: Answer,
  sections: readonly (readonly [id: string, title: string])[],
): Html {
  const where = pageKindLabels[page.kind] ?? sections[page.section]?.[1];
  return html`<li class="hit"><h3><a data-page="${page.key}" href="${placeAddress(page.path, '', answer)}">${marked(
    page.title,
    answer.wanted,
  )}</a>${where && html`<small>${where}</small>`}</h3><ul class="sections"></ul></li>`;
}

/** What stands in the list of sections of a hit. */
export function drawSections({ page }: Hit, found: readonly FoundSection[], answer: Answer): Html {
  return html`${found.map(({ anchor, heading, kind, pieces, count, alias }) => {
    // Where only the heading has the words, saying it twice tells nothing.
    const isHeading = pieces.map(({ text }) => text).join('') === heading;
    const excerpt = pieces.map(({ text, marked: isMarked }) =>
      isMarked ? html`<mark>${text}</mark>` : text,
    );
    return html`<li><a href="${placeAddress(page.path, anchor, answer, alias)}">${
      heading && html`<b>${marked(heading, answer.wanted)}</b>`}${
      !isHeading && html`<span class="excerpt">${excerpt}</span>`}${
      alias && html`<span class="alias">${say.alias(alias.term, alias.sort)}</span>`}${
      kind !== 'text' && html`<span class="kind">${kindLabels[kind]}</span>`}${
      count > 1 && html`<span class="count">${say.places(count)}</span>`}</a></li>`;
  })}`;
}

/** A text with the wanted words marked. */
function marked(text: string, wanted: readonly Wanted[]): Html {
  const matches = findInText(text, wanted);
  const pieces = matches.map(({ from, to }, i) =>
    html`${text.slice(matches[i - 1]?.to ?? 0, from)}<mark>${text.slice(from, to)}</mark>`);
  return html`${pieces}${text.slice(matches.at(-1)?.to ?? 0)}`;
}
