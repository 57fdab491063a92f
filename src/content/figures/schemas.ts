import { z } from 'zod';
import { filled } from '../read-yaml.ts';
import { citedSchema } from '../facts/schemas.ts';

const id = (what: string) =>
  filled(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { error: `${what}（英小文字・数字・ハイフン）` });
const list = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: what }).min(1, { error: what });
const node = filled('ノートの項目の番号').regex(/^n[0-9a-z]{5}(-\d+)?$/u, {
  error: 'ノートの項目の番号（n と英小文字・数字5字）',
});

/** The colours of protocols, the same as in the diagrams. */
const colour = z.enum(['scsi', 'fc', 'ip', 'eth', 'virt', 'data'], {
  error: 'scsi、fc、ip、eth、virt、data のどれか',
});

const sizeRule = '1以上の整数（長さの変わるものは { from: 最小, to: 最大 }）';
const count = z.int({ error: sizeRule }).min(1, { error: sizeRule });
const bytes = z.union(
  [
    count,
    z.strictObject({
      from: z.int({ error: '0以上の整数' }).min(0, { error: '0以上の整数' }),
      to: count.optional(),
    }),
  ],
  { error: sizeRule },
);
const bits = z.int({ error: '1以上の整数（ビット）' }).min(1, { error: '1以上の整数（ビット）' });
const sources = list(citedSchema, '一つ以上の出典（cite と verified の組）');

const fieldSchema = z
  .strictObject({
    id: id('フィールドの id'),
    name: filled('フィールドの名前'),
    bytes: bytes.optional(),
    bits: bits.optional(),
    /** What always stands there: `0x8906` or `4789`. */
    value: filled('決まった値')
      .regex(/^(0x[0-9a-f]+|\d+)$/u, { error: '0x8906 か 4789 の形（引用符で囲む）' })
      .optional(),
    /** Where its size comes from, if not from the sources of its part. */
    sources: sources.optional(),
  })
  .refine((field) => (field.bytes === undefined) !== (field.bits === undefined), {
    error: 'bytes か bits のどちらか一つ',
  });

/** The frames of a chapter (content/frames/<chapter>.yaml), in the order of the wire. */
export const framesSchema = list(
  z.strictObject({
    id: id('フレームの id'),
    title: filled('図の題'),
    parts: list(
      z.strictObject({
        id: id('まとまりの id'),
        name: filled('まとまりの名前'),
        class: colour,
        bytes,
        sources,
        fields: list(fieldSchema, '一つ以上のフィールド').optional(),
      }),
      '一つ以上のまとまり',
    ),
    totals: list(
      z.strictObject({
        name: filled('合計の名前'),
        bytes: count,
        of: list(id('まとまりの id'), 'まとまりの id の一覧'),
      }),
      '一つ以上の合計',
    ),
  }),
  'フレームの一覧（- で始まる項目）',
);

/** The protocol stacks of a chapter (content/stacks/<chapter>.yaml). */
export const stacksSchema = z.strictObject({
  /** The colour of each protocol, by its name. */
  protocols: z.record(z.string(), colour, { error: 'プロトコルと色の組' }),
  /** Names for several layers, from the top; `upward` is the node that lists them. */
  groups: z
    .array(
      z.strictObject({
        name: filled('まとめた名前'),
        layers: list(filled('層の名前'), '層の一覧'),
        upward: node,
      }),
      {
        error: 'まとめた名前の一覧',
      },
    )
    .default([]),
  stacks: list(
    z.strictObject({
      id: id('積み重ねの id'),
      name: filled('積み重ねの名前'),
      /** Protocols from the top, as in the notes: `SCSI→FCP→FC-x`. */
      chain: filled('上の層から → でつないだ並び'),
      /** The node of the notes in which the chain stands. */
      node,
      /** What each layer does, by its name. */
      does: z.record(z.string(), filled('層のはたらき'), { error: '層とはたらきの組' }),
    }),
    '積み重ねの一覧（- で始まる項目）',
  ),
});

/** A frame as its file has it. */
export type Frame = z.output<typeof framesSchema>[number];
/** The stacks of a chapter with the colours of their protocols. */
export type Stacks = z.output<typeof stacksSchema>;
/** One protocol stack. */
export type Stack = Stacks['stacks'][number];
