import { z } from 'zod';
import { filled } from '../read-yaml.ts';

const id = (what: string) =>
  filled(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { error: `${what}（英小文字・数字・ハイフン）` });
const slug = filled('項目の slug（例：storage/san）');
const list = <Item extends z.ZodType>(item: Item, what: string) => z.array(item, { error: what });

/** Where a statement comes from, and whether its text was read. */
export const citedSchema = z.strictObject({
  cite: filled('出典（例：RFC 7348 §5）'),
  verified: z.boolean({ error: 'true 又は false（出典の本文を確かめたか）' }),
});

const sources = list(citedSchema, '出典の一覧（cite と verified の組）');

/** What is to be known about a topic; texts mark words to learn as `==語==`. */
export const topicFactsSchema = z.strictObject({
  points: list(
    z.strictObject({ text: filled('要点の文'), sources: sources.min(1, { error: '一つ以上の出典' }) }),
    '要点の一覧',
  )
    .min(3, { error: '3〜6個の要点' })
    .max(6, { error: '3〜6個の要点' }),
  confusions: list(
    z.strictObject({
      text: filled('混同しやすいことと見分け方'),
      /** The topic it is mixed up with. */
      with: slug.optional(),
      /** The comparison page that settles it. */
      compare: id('比較の id').optional(),
      sources: sources.default([]),
    }),
    '混同注意の一覧',
  ).min(1, { error: '一つ以上の混同注意' }),
  tables: list(id('表の id'), '表の id の一覧').default([]),
  see_also: list(
    z.strictObject({ topic: slug, reason: filled('関係を表す短い語句') }),
    '関連項目の一覧',
  ).default([]),
});

/** The tables of a chapter (content/tables/<chapter>.yaml); rows begin with a heading. */
export const tablesSchema = list(
  z.strictObject({
    id: id('表の id'),
    title: filled('表の題'),
    caption: filled('表の読み方を表す一文'),
    columns: list(filled('列の名前'), '列の名前の一覧').min(2, { error: '二つ以上の列' }),
    rows: list(list(filled('欄の文（数字は引用符で囲む）'), '欄の一覧'), '行の一覧').min(1, { error: '一つ以上の行' }),
    sources: sources.default([]),
  }),
  '表の一覧（- で始まる項目）',
);

/** The numbers to memorise of a chapter (content/numbers/<chapter>.yaml). */
export const numbersSchema = list(
  z.strictObject({
    value: filled('数値（引用符が要ることがある）'),
    what: filled('何の数値か'),
    note: filled('補足').optional(),
    group: filled('暗記表での見出し'),
    topic: slug,
    /** The line of the outline on which it stands. */
    line: z.int({ error: 'ノートの行番号' }).positive({ error: '1以上の行番号' }).optional(),
    sources: sources.min(1, { error: '一つ以上の出典' }),
  }),
  '数値の一覧（- で始まる項目）',
);

/** The comparisons of a chapter (content/compare/<chapter>.yaml), at `/compare/<id>/`. */
export const comparisonsSchema = list(
  z.strictObject({
    id: id('比較の id'),
    title: filled('比較の題'),
    topics: list(slug, '項目の slug の一覧').min(1, { error: '一つ以上の項目' }),
    tables: list(id('表の id'), '表の id の一覧').min(1, { error: '一つ以上の表' }),
    decide: list(filled('見分け方の一文'), '見分け方の一覧').min(1, { error: '一つ以上の見分け方' }),
  }),
  '比較の一覧（- で始まる項目）',
);

/** A source as a statement names it. */
export type Cited = z.output<typeof citedSchema>;
/** The key points and confusions of a topic, with the tables and topics that belong to it. */
export type TopicFacts = z.output<typeof topicFactsSchema>;
/** A comparison table; every row has as many cells as there are columns. */
export type FactTable = z.output<typeof tablesSchema>[number];
/** A number to memorise. */
export type KeyNumber = z.output<typeof numbersSchema>[number];
/** What a comparison page is made of. */
export type Comparison = z.output<typeof comparisonsSchema>[number];
