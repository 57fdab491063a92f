import type { Erratum } from '../../content/errata.ts';
import type { Checked, Problem } from '../../content/problem.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { walk } from '../formats/walk.ts';

/** A correction that found its words. */
export interface AppliedErratum extends Erratum {
  node: IdentifiedNode;
}

/** A piece of a node's text; with an erratum it is the corrected wording. */
export interface Segment {
  text: string;
  erratum?: AppliedErratum;
}

/** The outline with its corrections. */
export interface CorrectedOutline {
  /** The text of each node in pieces, by node id; every node has an entry. */
  segments: Map<string, Segment[]>;
  /** In the order of the outline. */
  errata: AppliedErratum[];
}

/** Applies the corrections; those that do not fit their line exactly are left out and reported. */
export function applyErrata(
  root: IdentifiedNode,
  errata: readonly Erratum[],
  file: string,
): Checked<CorrectedOutline> {
  const byLine = Map.groupBy(errata, ({ line }) => line);
  const problems: Problem[] = [];
  const outline: CorrectedOutline = { segments: new Map(), errata: [] };
  for (const node of walk(root)) {
    const placed: Placed[] = [];
    for (const erratum of byLine.get(node.line) ?? []) {
      const problem = whyUnfit(erratum, node.text);
      if (problem) problems.push({ file, line: erratum.at, ...problem });
      const start = node.text.indexOf(erratum.original);
      if (!problem) placed.push({ erratum: { ...erratum, node }, start });
    }
    byLine.delete(node.line);
    const apart = withoutOverlaps(placed, (problem) => problems.push({ file, ...problem }));
    outline.errata.push(...apart.map(({ erratum }) => erratum));
    outline.segments.set(node.id, cut(node.text, apart));
  }
  for (const { at, line, original } of [...byLine.values()].flat()) {
    const remedy = `「${original}」のある行に直してください`;
    const found = `${line}行目（項目がない）`;
    problems.push({ file, line: at, expected: 'アウトラインにある行番号', found, remedy });
  }
  return { value: outline, problems };
}

/** The corrected text as one string. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

interface Placed {
  erratum: AppliedErratum;
  start: number;
}

type Unfit = Omit<Problem, 'file' | 'line'>;

function whyUnfit({ line, original, corrected }: Erratum, text: string): Unfit | undefined {
  const expected = `アウトライン${line}行目に「${original}」`;
  const start = text.indexOf(original);
  if (start < 0) {
    const remedy = 'アウトラインの文言を写し直すか、line を正しい行にしてください';
    return { expected, found: `「${text}」`, remedy };
  }
  if (text.includes(original, start + 1)) {
    const remedy = 'original を前後の語まで広げて、1か所に決めてください';
    return { expected: `${expected}が1回だけ`, found: `2回以上ある：「${text}」`, remedy };
  }
  if (original !== corrected) return undefined;
  const remedy = '要らなければ消してください';
  return { expected: 'original と違う corrected', found: `「${original}」`, remedy };
}

/** The corrections of a line in its order, without those that reach into the one before. */
function withoutOverlaps(
  placed: readonly Placed[],
  report: (problem: Omit<Problem, 'file'>) => void,
): Placed[] {
  const apart: Placed[] = [];
  for (const next of placed.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (!last || next.start >= last.start + last.erratum.original.length) {
      apart.push(next);
      continue;
    }
    const pair = [last.erratum, next.erratum] as const;
    const [above, below] = pair[0].at < pair[1].at ? pair : [pair[1], pair[0]];
    const other = `${above.at}行目の訂正「${above.original}」と重なる（アウトライン${above.line}行目）`;
    report({
      line: below.at,
      expected: '同じ行の訂正は重ならない',
      found: `「${below.original}」が${other}`,
      remedy: '二つを一つの訂正にまとめるか、範囲を狭めてください',
    });
  }
  return apart;
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
