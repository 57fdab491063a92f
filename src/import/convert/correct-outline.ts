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

function whyUnfit(
  { at, line, original, corrected }: Erratum,
  { text }: IdentifiedNode,
  start: number,
  file: string,
): Problem | undefined {
  const expected = `アウトライン${line}行目に「${original}」`;
  if (start < 0) {
    const remedy = 'アウトラインの文言を写し直すか、line を正しい行にしてください';
    return { file, line: at, expected, found: `「${text}」`, remedy };
  }
  if (text.indexOf(original, start + 1) >= 0) {
    const remedy = 'original を前後の語まで広げて、1か所に決めてください';
    return { file, line: at, expected: `${expected}が1回だけ`, found: `2回以上ある：「${text}」`, remedy };
  }
  if (original !== corrected) return undefined;
  const remedy = '要らなければ消してください';
  return { file, line: at, expected: 'original と違う corrected', found: `「${original}」`, remedy };
}

function overlapping(first: Erratum, second: Erratum, file: string): Problem {
  const [above, below] = first.at < second.at ? [first, second] : [second, first];
  const place = `（アウトライン${first.line}行目）`;
  return {
    file,
    line: below.at,
    expected: '同じ行の訂正は重ならない',
    found: `「${below.original}」が${above.at}行目の訂正「${above.original}」と重なる${place}`,
    remedy: '二つを一つの訂正にまとめるか、範囲を狭めてください',
  };
}

function noSuchLine({ at, line, original }: Erratum, file: string): Problem {
  const remedy = `「${original}」のある行に直してください`;
  const found = `${line}行目（項目がない）`;
  return { file, line: at, expected: 'アウトラインにある行番号', found, remedy };
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
