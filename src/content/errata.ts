import { z } from 'zod';
import type { Checked } from './problem.ts';
import { filled, readYaml, type YamlFile } from './read-yaml.ts';
import { repeats, type Rule } from './rule.ts';

/** What a correction is about. */
const kinds = ['typo', 'grammar', 'fact', 'outdated', 'nuance', 'alternative'] as const;

/**
 * These change what the notes say, so the reader sees at the place that something was corrected.
 */
const visibleKinds: readonly (typeof kinds)[number][] = [
  'fact', 'outdated', 'nuance', 'alternative',
];

const correctedRule = '訂正後の語句を1行で（空にはできない。消すときは前後の語を含める）';
const lineRule = 'アウトラインの行番号（1以上の整数）';

/** An entry of a chapter's errata file. */
export const erratumSchema = z.strictObject({
  id: z
    .string({ error: 'この訂正の番号（例：e7k2qa）' })
    .regex(/^e[0-9a-z]{5}(-\d+)?$/u, { error: 'e と英小文字・数字5字の番号（例：e7k2qa）' }),
  line: z.int({ error: lineRule }).min(1, { error: lineRule }),
  original: filled('その行にちょうど1回現れる語句'),
  corrected: filled(correctedRule).regex(/^[^\r\n]*$/u, { error: correctedRule }),
  kind: z.enum(kinds, { error: `次のどれか：${kinds.join('、')}` }),
  reason: filled('訂正の理由'),
  source: filled('出典'),
  verified: z.boolean({ error: 'true 又は false（出典を確かめたか）' }),
});

/** A chapter's errata file (content/errata/<chapter>.yaml). */
export const errataSchema = z.array(erratumSchema, { error: '訂正の一覧（- で始まる項目）' });

/** What a list of corrections must hold to in itself. */
export const errataRules: readonly Rule<YamlFile<z.output<typeof errataSchema>>>[] = [
  {
    reason: '正誤表と本文の印は id で結ばれる',
    expected: '訂正ごとに異なる id',
    remedy: 'どちらかの id を、ほかにない5字に変えてください',
    cases: ({ value, at }) => {
      const ids = value.map(({ id }, index) => ({ id, ...at([index]) }));
      return repeats(ids, ({ id }) => id).map(({ again: { id, file, line }, first }) => ({
        file,
        line,
        found: `id「${id}」は${first.line}行目の訂正にもある`,
      }));
    },
  },
];

/** A correction of one line, as its file has it. */
export interface Erratum extends z.output<typeof erratumSchema> {
  /** Line of the errata file on which the entry starts. */
  at: number;
}

/** Whether both ways of writing are right, and the book has one of them throughout. */
export function isAlternative({ kind }: Pick<Erratum, 'kind'>): boolean {
  return kind === 'alternative';
}

/** Whether the page shows that it was corrected; slips of the pen are repaired without a mark. */
export function isVisible({ kind }: Pick<Erratum, 'kind'>): boolean {
  return visibleKinds.includes(kind);
}

/** Reads an errata file; `file` names it in messages. */
export function readErrata(text: string, file: string): Checked<Erratum[]> {
  const { value, problems } = readYaml(text, file, errataSchema, errataRules);
  const entries = value?.value.map((entry, index) => ({ ...entry, at: value.lineOf([index]) }));
  return { value: entries ?? [], problems };
}
