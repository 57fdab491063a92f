import { fold, foldName } from '../src/search/fold.ts';
import type { ExtractedPage } from '../src/search/index/extract-page.ts';
import { aliasesOf, titleTerms, type GlossaryTerm } from '../src/search/index/term-names.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import {
  isHiragana,
  looseRules,
  spellingRules,
  spellingsOf,
  toKatakana,
} from '../src/search/spellings.ts';
import { randomFrom } from './random.ts';

/** A query with the answer it must get. */
export type SearchQuery = {
  typed: string;
  sort: 'term' | 'part' | 'variant' | 'and' | 'phrase' | 'name' | 'negative';
  /** data-page of every page that must be found; no other may be. */
  pages: string[];
  /** data-page of the pages about the thing, whose title names it: one of them must come first. */
  homes: string[];
};

/**
 * Queries over the built pages with their truth, the same for the same seed. The truth is found by
 * reading: a page has a word when one of its blocks, folded, holds it in one of its spellings, or
 * when the word is another name of a term that the page is about. Nothing of the index is used.
 */
export function searchQueries(
  pages: readonly ExtractedPage[],
  glossary: readonly GlossaryTerm[],
  seed = 1,
): SearchQuery[] {
  const truth = truthOf(pages, glossary);
  const random = randomFrom(seed);
  const pick = <T,>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const texts = pages.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim())),
  );
  const part = (least: number, most: number): string =>
    cutPart(pick(texts), least + Math.floor(random() * (most - least + 1)), random);
  const inTexts = glossary.map(({ term }) => term).filter((term) => truth(term).length > 0);
  const times = <T,>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

  const typed: [SearchQuery['sort'], string[]][] = [
    [
      'term',
      [
        ...inTexts,
        ...glossary
          .map(({ expansion }) => expansion)
          .filter((name) => name && truth(name).length > 0),
      ],
    ],
    [
      'part',
      [
        ...times(220, () => part(2, 10)),
        ...times(20, () => part(11, 40)),
        ...times(10, () => part(1, 1)),
      ],
    ],
    [
      'variant',
      [...times(40, () => pick(inTexts)), ...times(80, () => part(3, 9))].flatMap((word) =>
        vary(word, pick),
      ),
    ],
    [
      'and',
      times(
        100,
        () => `${part(2, 5)}${pick([' ', '　', '  '])}${pick([pick(inTexts), part(2, 4)])}`,
      ),
    ],
    ['phrase', times(30, () => `"${part(4, 16)}"`)],
    ['name', glossary.flatMap(aliasesOf).map(({ text }) => text)],
    ['negative', times(160, () => spoil(part(3, 8), pick, texts))],
  ];
  const seen = new Set<string>();
  const termsOf = titleTerms(glossary);
  return typed.flatMap(([sort, all]) =>
    all.flatMap((query): SearchQuery[] => {
      const found = truth(query);
      const wrongSort =
        sort === 'negative' ? found.length > 0 : found.length === 0 && sort !== 'and';
      if (seen.has(query) || wrongSort || parseQuery(query).state !== 'ok') return [];
      seen.add(query);
      const homes = pages.filter(
        ({ key, title }) =>
          found.includes(key) &&
          sort === 'term' &&
          termsOf(title).some(({ term }) => foldName(term) === foldName(query)),
      );
      return [{ typed: query, sort, pages: found, homes: homes.map(({ key }) => key) }];
    }),
  );
}

/** What pages a typed query must find, by reading all of them. */
export function truthOf(
  pages: readonly ExtractedPage[],
  glossary: readonly GlossaryTerm[],
): (typed: string) => string[] {
  const termsOf = titleTerms(glossary);
  const read = pages.map(({ key, kind, title, sections }) => {
    const blocks = sections.flatMap((section) => section.blocks.map(({ text }) => fold(text).text));
    const entries = sections.map(({ term }) => term);
    const terms = [...termsOf(title), ...glossary.filter(({ term }) => entries.includes(term))];
    return {
      key,
      kind,
      text: blocks.join('\n'),
      joined: joinedWords(blocks),
      names: terms.flatMap(aliasesOf).map(({ text }) => foldName(text)),
    };
  });
  type Page = (typeof read)[number];
  const holds = (page: Page, spellings: readonly string[]): boolean =>
    spellings.some((spelling) => page.text.includes(spelling) || page.joined.has(spelling));

  const pagesWith = (word: string): Set<Page> => {
    const spelled = [
      ...spellingsOf(word),
      ...(word.includes(' ') ? [word.replaceAll(' ', '')] : []),
    ];
    const literal = read.filter((page) => holds(page, spelled));
    if (isHiragana(word) && literal.every(({ kind }) => kind === 'glossary')) {
      const byReading = read.filter(({ names }) => names.some((name) => name.startsWith(word)));
      return new Set([
        ...literal,
        ...byReading,
        ...read.filter((page) => holds(page, spellingsOf(toKatakana(word)))),
      ]);
    }
    return new Set(
      literal.length > 0
        ? literal
        : read.filter((page) => holds(page, spellingsOf(word, [...spellingRules, ...looseRules]))),
    );
  };
  return (typed) => {
    const { words } = parseQuery(typed);
    const each = words.map(pagesWith);
    const whole = read.filter(({ names }) => names.includes(words.join('').replaceAll(' ', '')));
    return read
      .filter(
        (page) =>
          whole.includes(page) || (each.length > 0 && each.every((found) => found.has(page))),
      )
      .map(({ key }) => key);
  };
}

/** Every run of two to four whole Latin words, without the spaces between them. */
function joinedWords(blocks: readonly string[]): Set<string> {
  const runs = blocks.flatMap((block) => block.match(/[a-z0-9]+(?: [a-z0-9]+)+/g) ?? []);
  const joined = runs.flatMap((run) => {
    const parts = run.split(' ');
    return parts.flatMap((_, i) =>
      [2, 3, 4].map((n) => parts.slice(i, i + n)).filter((some, n) => some.length === n + 2),
    );
  });
  return new Set(
    joined
      .map((some) => some.join(''))
      .filter((word) => /^[a-z0-9]{5,40}$/.test(word) && /[a-z]/.test(word)),
  );
}

/** A stretch of a text, `length` characters long, that begins and ends with no space. */
function cutPart(text: string, length: number, random: () => number): string {
  const characters = [...text];
  const from = Math.floor(random() * Math.max(1, characters.length - length));
  return characters.slice(from, from + length).join('').trim();
}

/**
 * Other ways to write a word, all of which must find what it finds; those that change nothing are
 * left out.
 */
function vary(word: string, pick: <T>(from: readonly T[]) => T): string[] {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const ways = [
    word.toUpperCase(),
    word.toLowerCase(),
    wide(word),
    word.replace(/[−‐-]/g, pick(['-', '‐', '−', '–', '—', ''])),
    word.replace(/・/g, pick(['', '･', '·'])),
    word.normalize('NFD'),
    word.replace(/ー$/, ''),
    word.replace(/([バタダザラ])(?!ー)/g, '$1ー'),
    word.replace(/([バタダザラ])ー/g, '$1'),
    [...word].map((c) => halfWidth.get(c) ?? c).join(''),
    word.replace(/(?<=[A-Za-z]) (?=[A-Za-z])/g, ''),
  ];
  return [...new Set(ways)].filter((way) => way !== word);
}

/** ｱ → ア and so on the other way round, with voiced kana as two. */
const halfWidth = new Map(
  Array.from({ length: 0xff9e - 0xff66 }, (_, i) => String.fromCharCode(0xff66 + i))
    .flatMap((half) =>
      ['', 'ﾞ', 'ﾟ'].map((voice): [string, string] => [
        (half + voice).normalize('NFKC'),
        half + voice,
      ]),
    )
    .filter(([full]) => full.length === 1),
);

/**
 * A word that is nearly one of the text, but nowhere: two characters swapped, one replaced, or two
 * texts run together.
 */
function spoil(word: string, pick: <T>(from: readonly T[]) => T, texts: readonly string[]): string {
  const characters = [...word];
  const at = pick(characters.map((_, i) => i).slice(0, -1)) ?? 0;
  const swapped = characters
    .with(at, characters[at + 1] ?? '')
    .with(Math.min(at + 1, characters.length - 1), characters[at] ?? '')
    .join('');
  const replaced = characters.with(at, pick([...'鷹湯鞄踊憂魚薔薇'])).join('');
  const together = pick(texts).slice(-3) + pick(texts).slice(0, 3);
  return pick([swapped, replaced, together]);
}
