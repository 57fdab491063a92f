import { searchLabels } from '../../site/search-labels.ts';
import type { Alias } from '../page-text.ts';
import type { QueryState } from '../query/parse-query.ts';
import type { Kind } from '../places.ts';
import type { IndexProblem } from '../query/fetch-file.ts';

/** Every Japanese label of the search. */
export const labels = {
  ...searchLabels,
  hint: '例：FCIP　カプセル化　“仮想 スイッチ”。読みがな（かそう）や別名でも探せます。',
  results: '検索結果',
  more: 'つづきを見る',
  searching: '探しています…',
  retry: 'もう一度',
  openPage: 'この結果をページで開く',
  kind: '種類',
  anyKind: 'すべて',
  section: '分野',
  anySection: 'すべての分野',
  noSection: '章・用語集など',
  recent: '最近の検索',
  forget: '履歴を消す',
  near: '近い用語',
  glossary: '用語集から探す',
  clearMarks: 'マークを消す',
  clearFilters: '絞り込みをやめる',
} as const;

/** What the kinds of places are called. */
export const kindLabels: Readonly<Record<Kind, string>> = {
  text: '本文',
  term: '用語',
  quiz: '問題',
  figure: '図',
};

/** Pages that stand above others say so beside their title, which may be the same. */
export const pageKindLabels: Readonly<Record<string, string>> = { chapter: '章', section: '節' };

/** What a name of a term is to it: “シン・プロビジョニング の別名”. */
export const aliasLabels: Readonly<Record<Alias['sort'], string>> = {
  alias: '別名',
  reading: '読み',
  expansion: '正式名',
};

/** What stands in place of results when nothing was searched; nothing typed needs no word. */
export const stateLabels: Readonly<Record<QueryState, string>> = {
  ok: '',
  empty: '',
  symbols: '記号だけでは探せません。ことばを入れてください。',
  long: '長すぎて探せません。200字までにしてください。',
};

/** What went wrong and what to do. */
export const problemLabels: Readonly<Record<IndexProblem, string>> = {
  missing: '検索の索引を読み込めませんでした。通信を確かめて、もう一度試してください。',
  broken: '検索の索引が壊れているか、途中までしか届きませんでした。もう一度試してください。',
  version: '検索の索引を読めませんでした。ページを読み込み直してください。',
};

/** Sentences with a number or a word in them. */
export const say = {
  found: (pages: number): string => `${pages}ページで見つかりました`,
  shown: (shown: number, pages: number): string =>
    `${pages}ページのうち${shown}ページまで表示しています`,
  nothing: (typed: string): string => `「${typed}」は見つかりませんでした`,
  apart: (words: string): string => `「${words}」で探す`,
  filtered: (typed: string): string => `「${typed}」は、いまの絞り込みでは見つかりませんでした`,
  instead: (spellings: readonly string[]): string =>
    `${spellings.map((word) => `「${word}」`).join('')}で探しました`,
  alias: (term: string, sort: Alias['sort']): string => `${term} の${aliasLabels[sort]}`,
  places: (count: number): string => `${count}か所`,
  marks: (count: number): string => `マーク ${count}か所`,
} as const;
