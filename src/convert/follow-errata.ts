import type { Erratum } from '../content/errata.ts';
import { readErrata } from '../content/errata.ts';
import type { Checked, Problem } from '../content/problem.ts';
import { excerpt } from '../content/problem.ts';
import { spliceYaml } from '../content/splice-yaml.ts';
import type { Splice } from '../content/splice-yaml.ts';
import type { IdentifiedNode } from '../outline/node.ts';
import type { SourceFile } from './convert-chapter.ts';
import type { OutlineChange } from './outline-change.ts';

/**
 * The errata file with the lines of the new outline, all else byte for byte. A correction goes where its node went, if
 * its words are there; else to the only node that has them. One whose words are nowhere, or at several places, is a
 * problem.
 */
export function followErrata(file: SourceFile, change: OutlineChange): Checked<string> {
  const { value: errata } = readErrata(file.text, file.path);
  const problems: Problem[] = [];
  const splices = errata.flatMap((erratum, index): Splice[] => {
    const line = newLine(erratum, change);
    if (typeof line !== 'number') problems.push({ file: file.path, line: erratum.at, ...line });
    return typeof line !== 'number' || line === erratum.line ? [] : [{ path: [index, 'line'], value: `${line}` }];
  });
  return { value: splices.length > 0 ? spliceYaml(file.text, splices) : file.text, problems };
}

type Lost = Pick<Problem, 'expected' | 'found' | 'remedy'>;

function newLine({ line, original }: Erratum, { before, after, matches }: OutlineChange): number | Lost {
  const old = before.byLine.get(line);
  const has = (node: IdentifiedNode | undefined) => node !== undefined && timesIn(node.text, original) === 1;
  const twin = old && has(old) ? matches.get(old) : undefined;
  if (twin && has(twin)) return twin.line;
  // An entry that was written for the new outline has its line already.
  if (!(old && has(old)) && has(after.byLine.get(line))) return line;
  const [only, ...others] = after.nodes.filter(has);
  if (only && others.length === 0) return only.line;
  return only ? atSeveral(original, [only, ...others]) : nowhere(line, original, twin);
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

function nowhere(line: number, original: string, twin: IdentifiedNode | undefined): Lost {
  return {
    expected: `新しいアウトラインのどこか1行に「${original}」`,
    found: twin
      ? `どこにもない。前は${line}行目で、いまは${twin.line}行目「${twin.text}」`
      : `どこにもない。前は${line}行目で、その項目も消えた`,
    remedy: twin
      ? 'アウトラインが直ったのなら、この訂正を消してください。まだ誤りなら original をいまの文言に直してください'
      : 'この訂正を消すか、original をいまの文言に直してください',
  };
}

function atSeveral(original: string, nodes: readonly IdentifiedNode[]): Lost {
  const places = nodes.slice(0, 5).map(({ line, text }) => `${line}行目「${excerpt(text)}」`);
  return {
    expected: `新しいアウトラインの1行だけに「${original}」`,
    found: `${nodes.length}行にある：${places.join('、')}`,
    remedy: 'line を、訂正する行の新しい番号に直してください。前後の語まで original を広げても1行に決まります',
  };
}
