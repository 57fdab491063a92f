import type { Checked, Problem } from '../content/problem.ts';
import { excerpt } from '../content/problem.ts';
import { spliceYaml, yamlText } from '../content/splice-yaml.ts';
import type { Splice } from '../content/splice-yaml.ts';
import type { IdentifiedNode } from '../outline/node.ts';
import { parentsIn } from '../outline/walk.ts';
import { readChapter } from './chapter.ts';
import type { SourceFile } from './convert-chapter.ts';
import { nodeFinder } from './find-node.ts';
import type { FindNode } from './find-node.ts';
import type { OutlineChange } from './outline-change.ts';

/**
 * The plan of a chapter with the topics as the new outline words them, all else byte for byte. An entry whose topic is
 * gone is a problem: only a person can say whether its page shall go, too.
 */
export function followPlan(file: SourceFile, change: OutlineChange): Checked<string> {
  const chapter = readChapter(file.text, file.path).value;
  if (!chapter) return { value: file.text, problems: [] };
  const find = { before: nodeFinder(change.before.root), after: nodeFinder(change.after.root) };
  const problems: Problem[] = [];
  const splices = chapter.pages.flatMap(({ at, with: more = [], line }, index): Splice[] => {
    const where = { file: file.path, ...(line === undefined ? {} : { line }) };
    const named = [{ at, path: ['pages', index, 'at'] }, ...more.map((name, nth) => ({ at: name, path: ['pages', index, 'with', nth] }))];
    return named.flatMap(({ at: name, path }): Splice[] => {
      const old = find.before(name, where);
      const now = find.after(name, where);
      // What the old outline does not have was written for the new one.
      if ('remedy' in old) return [];
      const twin = change.matches.get(old);
      if (!twin) {
        if ('remedy' in now) problems.push(gone(name, old, where));
        return [];
      }
      return now === twin ? [] : [{ path, value: yamlText(addressOf(twin, change.after.root, find.after)) }];
    });
  });
  return { value: splices.length > 0 ? spliceYaml(file.text, splices) : file.text, problems };
}

/** The shortest way to name a node: its name, its name under its parent's, else its id. */
function addressOf(node: IdentifiedNode, root: IdentifiedNode, find: FindNode): string {
  const nameOf = ({ text }: IdentifiedNode) => text.split('：')[0] ?? text;
  const parent = parentsIn(root).get(node);
  const names = [nameOf(node), node.text, ...(parent ? [`${nameOf(parent)} > ${nameOf(node)}`] : [])];
  return names.find((name) => find(name, { file: '' }) === node) ?? `^${node.id}`;
}

function gone(at: string, node: IdentifiedNode, where: { file: string; line?: number }): Problem {
  return {
    ...where,
    expected: 'アウトラインにある項目',
    found: `「${at}」は新しいアウトラインにない（前は${node.line}行目「${excerpt(node.text)}」）`,
    remedy: 'ページもなくすなら、この項目をページ割りから消してください（手を入れたページは、消さずにお知らせします）。ほかの項目のページにするなら at を直してください',
  };
}
