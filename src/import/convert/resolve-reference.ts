import { excerpt, type Problem } from '../../content/problem.ts';
import type { YamlPath } from '../../content/read-yaml.ts';
import { yamlText } from '../../content/splice-yaml.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { nodeFinder } from './find-node.ts';
import type { OutlineChange } from './outline-change.ts';

/** A value of a YAML file that refers to something, with the entry in which it stands. */
export interface Reference {
  path: YamlPath;
  value: unknown;
  entry: Readonly<Record<string, unknown>>;
}

/** What is gone; the remedy where it is not the same for all references of a file. */
type Lost = Pick<Problem, 'expected' | 'found'> & { remedy?: string };

/** What to write for a reference: null takes its field out, undefined leaves it. */
interface Resolved {
  text?: string | null | undefined;
  lost?: Lost;
}

/** What a value says of what it refers to. */
export type ReferenceKind = 'line' | 'lines' | 'node' | 'slug' | 'correction' | 'topic';

type Resolve = (
  reference: Reference,
  change: OutlineChange,
  newSlugs: ReadonlyMap<string, string>,
) => Resolved;

/** How a value refers, and what becomes of it when the outline has changed. */
export const resolvers: Readonly<Record<ReferenceKind, Resolve>> = {
  /** One line of the outline. */
  line({ value }, change) {
    if (typeof value !== 'number') return {};
    const line = newLine(value, change);
    return line === undefined ? { text: null, lost: gone([value], change) } : { text: `${line}` };
  },
  /** Several lines; those that are gone are left out. */
  lines({ value }, change) {
    const lines = Array.isArray(value) ? value.filter((line) => typeof line === 'number') : [];
    const left = lines.filter((line) => newLine(line, change) === undefined);
    const now = new Set(lines.flatMap((line) => newLine(line, change) ?? []));
    const text = `[${[...now].sort((one, other) => one - other).join(', ')}]`;
    return {
      ...(text !== `[${lines.join(', ')}]` && { text }),
      ...(left.length > 0 && { lost: gone(left, change) }),
    };
  },
  /** The id of a node. */
  node({ value }, change) {
    const id = change.newIds.get(String(value));
    const isGone = id === undefined && change.before.nodes.some((node) => node.id === value);
    return { text: id, ...(isGone && { lost: gone([String(value)], change) }) };
  },
  /** A page of the chapter. */
  slug: ({ value }, _, newSlugs) => ({ text: newSlugs.get(String(value)) }),
  /**
   * The line of a correction: where its node went, if its words are there; else the only node that
   * has them. Words that are nowhere, or at several places, are lost.
   */
  correction({ value: line, entry: { original } }, { before, after, matches }) {
    if (typeof line !== 'number' || typeof original !== 'string') return {};
    const has = (node?: IdentifiedNode) => node?.text.split(original).length === 2;
    const old = before.byLine.get(line);
    const twin = old && has(old) ? matches.get(old) : undefined;
    if (twin && has(twin)) return { text: `${twin.line}` };
    // An entry that was written for the new outline has its line already.
    if (!has(old) && has(after.byLine.get(line))) return {};
    const [only, ...others] = after.nodes.filter(has);
    if (only && others.length > 0) return { lost: atSeveral(original, [only, ...others]) };
    return only ? { text: `${only.line}` } : { lost: nowhere(line, original, twin) };
  },
  /** A topic of the plan, called by its words (see `find-node.ts`). */
  topic({ value: name }, { before, after, matches }) {
    if (typeof name !== 'string') return {};
    const find = (root: IdentifiedNode, at: string) => nodeFinder(root)(at, { file: '' });
    const [old, now] = [find(before.root, name), find(after.root, name)];
    // What the old outline does not have was written for the new one.
    if ('remedy' in old) return {};
    const twin = matches.get(old);
    if (!twin) return 'remedy' in now ? { lost: goneTopic(name, old) } : {};
    if (now === twin) return {};
    // The shortest way to name it: its name, its name under its parent's, else its id.
    const nameOf = ({ text }: IdentifiedNode) => text.split('：')[0] ?? text;
    const parent = after.parents.get(twin);
    const underParent = parent ? [`${nameOf(parent)} > ${nameOf(twin)}`] : [];
    const names = [nameOf(twin), twin.text, ...underParent];
    return { text: yamlText(names.find((at) => find(after.root, at) === twin) ?? `^${twin.id}`) };
  },
};

/** The line of the node that stood on a line; a line that was empty or behind the end stays. */
function newLine(line: number, { before, matches }: OutlineChange): number | undefined {
  const node = before.byLine.get(line);
  return node ? matches.get(node)?.line : line;
}

function gone(lost: readonly (number | string)[], { before }: OutlineChange): Lost {
  const texts = lost.map((at) => {
    const node = before.nodes.find(({ id, line }) => line === at || id === at);
    return `前の${node?.line}行目「${node?.text}」`;
  });
  return { expected: 'いまのアウトラインにもある項目', found: `消えた項目：${texts.join('、')}` };
}

function nowhere(line: number, original: string, twin: IdentifiedNode | undefined): Lost {
  const now = twin ? `いまは${twin.line}行目「${twin.text}」` : 'その項目も消えた';
  const solved = twin
    ? 'アウトラインが直ったのなら、この訂正を消してください。まだ誤りなら '
    : 'この訂正を消すか、';
  return {
    expected: `新しいアウトラインのどこか1行に「${original}」`,
    found: `どこにもない。前は${line}行目で、${now}`,
    remedy: `${solved}original をいまの文言に直してください`,
  };
}

function atSeveral(original: string, nodes: readonly IdentifiedNode[]): Lost {
  const places = nodes.slice(0, 5).map(({ line, text }) => `${line}行目「${excerpt(text)}」`);
  return {
    expected: `新しいアウトラインの1行だけに「${original}」`,
    found: `${nodes.length}行にある：${places.join('、')}`,
    remedy: 'line を新しい番号に直すか、original を前後の語まで広げて1行に決めてください',
  };
}

function goneTopic(name: string, { line, text }: IdentifiedNode): Lost {
  return {
    expected: 'アウトラインにある項目',
    found: `「${name}」は新しいアウトラインにない（前は${line}行目「${excerpt(text)}」）`,
    remedy:
      'ページもなくすなら、この項目をページ割りから消してください（手を入れたページは、消さずにお知らせします）。' +
      'ほかの項目のページにするなら at を直してください',
  };
}
