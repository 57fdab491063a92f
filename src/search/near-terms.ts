import { lookUp } from './look-up.ts';
import type { Reader } from './reader.ts';
import { placeOf } from './places.ts';
import { pairToken, symbolsOf } from './tokens.ts';

/** A term of the glossary: the path of the page and the id of its entry there, and what it is called. */
export type NearTerm = { path: string; anchor: string; term: string };

const most = 5;

/** Entries of the glossary that share most pairs of neighbouring characters with the words. */
export async function nearTerms(reader: Reader, words: readonly string[]): Promise<NearTerm[]> {
  const entries = (await Promise.all(words.slice(0, 3).map((word) => nearWord(reader, word)))).flat();
  const ordered = entries.sort((a, b) => b.share - a.share);
  const terms: NearTerm[] = [];
  for (const { page, at } of ordered) {
    const found = await entryAt(reader, page, at);
    if (found && !terms.some(({ anchor }) => anchor === found.anchor)) terms.push(found);
    if (terms.length === most) break;
  }
  return terms;
}

/** Runs of the glossary’s headings that share pairs with the word, and which share of its pairs they have. */
async function nearWord(reader: Reader, word: string): Promise<{ page: number; at: number; share: number }[]> {
  const symbols = symbolsOf(word).slice(0, 24);
  const pairs = [...new Set(symbols.slice(1).map((symbol, i) => pairToken(symbols[i]!, symbol)))];
  const postings = await Promise.all(pairs.map((pair) => lookUp(reader, pair)));
  const spots = postings.flatMap((posting, pair) => [...posting].flatMap(([page, all]) =>
    all.filter(({ weight }) => placeOf(weight).name === 'entry').map(({ at }) => ({ page, at, pair }))));
  spots.sort((a, b) => a.page - b.page || a.at - b.at);
  const runs: { page: number; at: number; last: number; pairs: Set<number> }[] = [];
  for (const { page, at, pair } of spots) {
    const run = runs.at(-1);
    if (run?.page === page && at - run.last <= symbols.length) {
      run.last = at;
      run.pairs.add(pair);
    } else runs.push({ page, at, last: at, pairs: new Set([pair]) });
  }
  return runs.map(({ page, at, pairs: own }) => ({ page, at, share: own.size / pairs.length }))
    .filter(({ share }) => share >= 0.25).sort((a, b) => b.share - a.share).slice(0, most);
}

async function entryAt(reader: Reader, page: number, at: number): Promise<NearTerm | undefined> {
  const row = (await reader.table()).pages[page];
  const address = row?.parts.findLast(([start]) => start <= at);
  const section = address && (await reader.text(address)).findLast(({ blocks }) => (blocks[0]?.at ?? Infinity) <= at);
  return row && section && { path: row.path, anchor: section.anchor, term: section.heading };
}
