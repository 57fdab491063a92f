import { foldName, type Alias } from './aliases.ts';
import type { Block, ExtractedPage } from './extract-page.ts';
import { fold, type Folded } from './fold.ts';
import { placeNamed, storedWeight, type Place } from './places.ts';
import { termFlags } from './term-flags.ts';
import { joinedToken, joinedWords, nameToken, pageToken, pairToken, singleToken, symbolsOf, type Token } from './tokens.ts';

/** A block with the position of its first symbol in the page’s index. */
export type PlacedBlock = { at: number; text: string; place: Place; alias?: Alias };
export type PlacedSection = { anchor: string; heading: string; blocks: PlacedBlock[] };

/** A page as it is indexed. */
export type LaidOutPage = {
  /** HTML for Pagefind: tokens as words, weights as places. Words are positions: word `i` is symbol `i` of the page. */
  html: string;
  /** How many words that is. */
  positions: number;
  sections: PlacedSection[];
};

/**
 * Lays a page’s text out for the index: every block becomes its pairs of neighbours, one word each, then two signs that
 * are no words: one for the last character, one so that no phrase crosses into the next block. Behind a block, cut off in
 * the same way, stand its Latin words written as one; at the end of the page its single characters. Another name of a term is
 * one word.
 */
export function layOut(page: ExtractedPage): LaidOutPage {
  const words: Words = { html: [], length: 0 };
  const singles = new Map<Place, Set<Token>>();
  const sections: PlacedSection[] = [];

  for (const { anchor, heading, blocks } of page.sections) {
    const placed: PlacedBlock[] = [];
    for (const block of blocks) {
      const { text, place, alias } = block;
      placed.push({ at: words.length, text, place, ...(alias && { alias }) });
      if (alias) {
        write(words, place, [nameToken(foldName(text))]);
        continue;
      }
      const folded = fold(text);
      const symbols = symbolsOf(folded.text);
      writeBlock(words, block, folded, symbols);
      write(words, place, joinedWords(folded.text).map(joinedToken));
      for (const symbol of new Set(symbols)) addTo(singles, place, singleToken(symbol));
    }
    sections.push({ anchor, heading, blocks: placed });
  }
  for (const [place, tokens] of singles) write(words, place, [...tokens].sort());
  write(words, placeNamed('body'), [pageToken]);
  return { html: `<html lang="zxx"><body>${words.html.join('')}</body></html>`, positions: words.length, sections };
}

/** The HTML written so far and how many words it has. */
type Words = { html: string[]; length: number };

/** Neither is a word for Pagefind, but each takes a position; a full stop after the last token would become part of it. */
const end = [';', ';'];

function writeBlock(words: Words, { place, terms }: Block, folded: Folded, symbols: readonly number[]): void {
  const isTerm = terms.length > 0 ? termFlags(folded, terms) : [];
  const key = place.name === 'body' ? placeNamed('key') : place;
  const runs: { place: Place; tokens: Token[] }[] = [];
  for (let i = 0; i + 1 < symbols.length; i++) {
    const here = isTerm[i] && isTerm[i + 1] ? key : place;
    const token = pairToken(symbols[i]!, symbols[i + 1]!);
    const run = runs.at(-1);
    if (run?.place === here) run.tokens.push(token);
    else runs.push({ place: here, tokens: [token] });
  }
  const html = runs.map((run) => span(run.place, run.tokens)).join(' ');
  words.html.push(`<p>${html} ${end.join(' ')}</p>`);
  words.length += Math.max(0, symbols.length - 1) + end.length;
}

function write(words: Words, place: Place, tokens: Token[]): void {
  if (tokens.length === 0) return;
  words.html.push(`<p>${span(place, tokens)} ${end.join(' ')}</p>`);
  words.length += tokens.length + end.length;
}

function span(place: Place, tokens: Token[]): string {
  return `<span data-pagefind-weight="${storedWeight(place) / 24}">${tokens.join(' ')}</span>`;
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
