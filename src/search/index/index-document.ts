import { fold, foldName, type Folded } from '../fold.ts';
import { weightOf, type PlaceName } from '../places.ts';
import { joinedWords, nameToken, pairToken, type Token } from '../tokens.ts';
import type { ExtractedBlock, ExtractedSection } from './extract-page.ts';

/**
 * A text as HTML for Pagefind: tokens as words, weights as places. Every block becomes the tokens
 * of its units, one word each, then a sign that is no word but takes a position, so that no phrase
 * crosses into the next block. Behind a block stand its Latin words written as one; another name of
 * a term is one word.
 */
export function indexDocument(sections: readonly ExtractedSection[]): string {
  const blocks = sections.flatMap((section) => section.blocks.map(writeBlock));
  return `<html lang="zxx"><body>${blocks.join('')}</body></html>`;
}

function writeBlock({ text, place, terms, alias }: ExtractedBlock): string {
  if (alias) return paragraph([span(place, [nameToken(foldName(text))])]);
  const folded = fold(text);
  const runs: { place: PlaceName; tokens: Token[] }[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const isTerm = place === 'body' && inOneTerm(folded, at, terms);
    const here = isTerm ? 'key' : place;
    if (runs.at(-1)?.place !== here) runs.push({ place: here, tokens: [] });
    runs.at(-1)!.tokens.push(pairToken(folded.text, at));
  }
  const joined = joinedWords(folded.text).map(nameToken);
  return (
    paragraph(runs.map((run) => span(run.place, run.tokens))) +
    (joined.length > 0 ? paragraph([span(place, joined)]) : '')
  );
}

/** Whether a unit and the one behind it belong to words to learn. */
function inOneTerm({ from }: Folded, at: number, terms: ExtractedBlock['terms']): boolean {
  return [from[at], from[at + 1]].every((origin) =>
    terms.some(([a, b]) => origin !== undefined && a <= origin && origin < b),
  );
}

/** The sign stands apart: a full stop after the last token would become part of it. */
function paragraph(spans: readonly string[]): string {
  return `<p>${spans.join(' ')} ;</p>`;
}

function span(place: PlaceName, tokens: readonly Token[]): string {
  return `<span data-pagefind-weight="${weightOf(place)}">${tokens.join(' ')}</span>`;
}
