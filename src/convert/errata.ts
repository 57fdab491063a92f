import { z } from 'zod';
import type { IdentifiedNode } from '../outline/node.ts';
import { walk } from '../outline/walk.ts';
import type { Checked, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';

/** What a correction is about. The readers see a mark for the last three; the first two are plain repairs. */
export const kinds = ['typo', 'grammar', 'fact', 'outdated', 'nuance'] as const;

const filled = (what: string) => z.string({ error: what }).min(1, { error: what });

const entrySchema = z.strictObject({
  id: z.string({ error: 'この訂正の番号（例：e7k2qa）' }).regex(/^e[0-9a-z]{5}(-\d+)?$/u, { error: 'e と英小文字・数字5字の番号（例：e7k2qa）' }),
  line: z.int({ error: 'アウトラインの行番号（1以上の整数）' }).min(1, { error: 'アウトラインの行番号（1以上の整数）' }),
  original: filled('その行にちょうど1回現れる語句'),
  corrected: filled('訂正後の語句（空にはできない。消すときは前後の語を含める）'),
  kind: z.enum(kinds, { error: `次のどれか：${kinds.join('、')}` }),
  reason: filled('訂正の理由'),
  source: filled('出典'),
  verified: z.boolean({ error: 'true 又は false（出典を確かめたか）' }),
});

/** A correction of one line, as its file has it. */
export interface Erratum extends z.output<typeof entrySchema> {
  /** Line of the errata file on which the entry starts. */
  at: number;
}

/** A correction that found its words. */
export interface AppliedErratum extends Erratum {
  node: IdentifiedNode;
}

/** A piece of a node's text; with an erratum it is the corrected wording. */
export interface Segment {
  text: string;
  erratum?: AppliedErratum;
}

/** Reads an errata file; `file` names it in messages. */
export function readErrata(text: string, file: string): Checked<Erratum[]> {
  const { value, problems } = readYaml(text, file, z.array(entrySchema, { error: '訂正の一覧（- で始まる項目）' }));
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

/** The outline with its corrections. */
export interface CorrectedOutline {
  /** The text of each node in pieces, by node id; every node has an entry. */
  segments: Map<string, Segment[]>;
  /** In the order of the outline. */
  errata: AppliedErratum[];
}

/** Applies the corrections. Those that do not fit their line exactly are left out and reported. */
export function applyErrata(root: IdentifiedNode, errata: readonly Erratum[], file: string): Checked<CorrectedOutline> {
  const byLine = Map.groupBy(errata, (erratum) => erratum.line);
  const problems: Problem[] = [];
  const placed: Placed[] = [];
  for (const node of walk(root)) {
    const onNode = place(node, byLine.get(node.line) ?? [], file);
    byLine.delete(node.line);
    placed.push(...onNode.value);
    problems.push(...onNode.problems);
  }
  for (const erratum of [...byLine.values()].flat()) problems.push(noSuchLine(erratum, file));
  const byNode = Map.groupBy(placed, ({ erratum }) => erratum.node.id);
  const segments = new Map([...walk(root)].map((node) => [node.id, cut(node.text, byNode.get(node.id) ?? [])]));
  return { value: { segments, errata: placed.map(({ erratum }) => erratum) }, problems };
}

/** The corrected text as one string. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

interface Placed {
  erratum: AppliedErratum;
  start: number;
}

function place(node: IdentifiedNode, errata: readonly Erratum[], file: string): Checked<Placed[]> {
  const problems: Problem[] = [];
  const fitting = errata.flatMap((erratum): Placed[] => {
    const start = node.text.indexOf(erratum.original);
    const problem = whyUnfit(erratum, node, start, file);
    if (problem) problems.push(problem);
    return problem ? [] : [{ erratum: { ...erratum, node }, start }];
  });
  const value: Placed[] = [];
  for (const next of fitting.toSorted((one, other) => one.start - other.start)) {
    const last = value.at(-1);
    if (last && next.start < last.start + last.erratum.original.length) {
      problems.push(overlapping(last.erratum, next.erratum, file));
    } else value.push(next);
  }
  return { value, problems };
}

function whyUnfit(erratum: Erratum, node: IdentifiedNode, start: number, file: string): Problem | undefined {
  const { at, line, original } = erratum;
  const remedy = 'アウトラインの文言を写し直すか、line を正しい行にしてください';
  if (start < 0) {
    return { file, line: at, expected: `アウトライン${line}行目に「${original}」`, found: `「${node.text}」`, remedy };
  }
  if (node.text.indexOf(original, start + 1) >= 0) {
    return {
      file,
      line: at,
      expected: `アウトライン${line}行目に「${original}」が1回だけ`,
      found: `2回以上ある：「${node.text}」`,
      remedy: 'original を前後の語まで広げて、1か所に決めてください',
    };
  }
  if (original === erratum.corrected) {
    return { file, line: at, expected: 'original と違う corrected', found: `「${original}」`, remedy: '要らなければ消してください' };
  }
  return undefined;
}

function overlapping(first: Erratum, second: Erratum, file: string): Problem {
  const [above, below] = first.at < second.at ? [first, second] : [second, first];
  return {
    file,
    line: below.at,
    expected: '同じ行の訂正は重ならない',
    found: `「${below.original}」が${above.at}行目の訂正「${above.original}」と重なる（アウトライン${first.line}行目）`,
    remedy: '二つを一つの訂正にまとめるか、範囲を狭めてください',
  };
}

function noSuchLine(erratum: Erratum, file: string): Problem {
  return {
    file,
    line: erratum.at,
    expected: 'アウトラインにある行番号',
    found: `${erratum.line}行目（項目がない）`,
    remedy: `「${erratum.original}」のある行に直してください`,
  };
}

function cut(text: string, placed: readonly Placed[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { erratum, start } of placed) {
    if (start > done) segments.push({ text: text.slice(done, start) });
    segments.push({ text: erratum.corrected, erratum });
    done = start + erratum.original.length;
  }
  if (done < text.length || segments.length === 0) segments.push({ text: text.slice(done) });
  return segments;
}
