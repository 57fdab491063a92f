import { z } from 'zod';
import type { Checked, Problem } from './problem.ts';
import { filled, readYaml } from './read-yaml.ts';

/** What a correction is about. */
const kinds = ['typo', 'grammar', 'fact', 'outdated', 'nuance'] as const;

/** These change what the notes say, so the reader sees at the place that something was corrected. */
const visibleKinds: readonly (typeof kinds)[number][] = ['fact', 'outdated', 'nuance'];

/** An entry of a chapter's errata file. */
export const erratumSchema = z.strictObject({
  id: z
    .string({ error: 'この訂正の番号（例：e7k2qa）' })
    .regex(/^e[0-9a-z]{5}(-\d+)?$/u, { error: 'e と英小文字・数字5字の番号（例：e7k2qa）' }),
  line: z
    .int({ error: 'アウトラインの行番号（1以上の整数）' })
    .min(1, { error: 'アウトラインの行番号（1以上の整数）' }),
  original: filled('その行にちょうど1回現れる語句'),
  corrected: filled('訂正後の語句（空にはできない。消すときは前後の語を含める）'),
  kind: z.enum(kinds, { error: `次のどれか：${kinds.join('、')}` }),
  reason: filled('訂正の理由'),
  source: filled('出典'),
  verified: z.boolean({ error: 'true 又は false（出典を確かめたか）' }),
});

/** A correction of one line, as its file has it. */
export interface Erratum extends z.output<typeof erratumSchema> {
  /** Line of the errata file on which the entry starts. */
  at: number;
}

/** Whether the page shows at the place that it was corrected; slips of the pen are repaired without a mark. */
export function isVisible({ kind }: Pick<Erratum, 'kind'>): boolean {
  return visibleKinds.includes(kind);
}

/** Reads an errata file; `file` names it in messages. */
export function readErrata(text: string, file: string): Checked<Erratum[]> {
  const { value, problems } = readYaml(text, file, z.array(erratumSchema, { error: '訂正の一覧（- で始まる項目）' }));
  if (!value) return { value: [], problems };
  const errata = value.value.map((entry, index) => ({ ...entry, at: value.lineOf([index]) }));
  return { value: errata, problems: idsUsedTwice(errata, file) };
}

function idsUsedTwice(errata: readonly Erratum[], file: string): Problem[] {
  return [...Map.groupBy(errata, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
    others.map(({ at }) => ({
      file,
      line: at,
      expected: '訂正ごとに異なる id',
      found: `id「${id}」は${first?.at}行目の訂正にもある`,
      remedy: 'どちらかの id を、ほかにない5字に変えてください',
    })),
  );
}
