import { parseDocument } from 'yaml';
import type { Checked, Problem } from '../content/problem.ts';
import type { YamlPath } from '../content/read-yaml.ts';
import { spliceYaml } from '../content/splice-yaml.ts';
import type { Splice } from '../content/splice-yaml.ts';
import type { SourceFile } from './convert-chapter.ts';
import type { OutlineChange } from './outline-change.ts';

/** How a file points at the outline and at pages. */
export interface Pointers {
  /** The fields, `*` for every entry of a list. */
  fields: readonly { path: YamlPath; holds: 'line' | 'lines' | 'node' | 'slug' }[];
  /** What a person has to know when a field points at nothing any more; without it nothing is lost by that. */
  remedy?: string;
}

/** The files of a chapter's supplements that point at something, by their folder in `content`. */
export const supplementPointers: Readonly<Record<string, Pointers>> = {
  quiz: {
    fields: [
      { path: ['*', 'lines'], holds: 'lines' },
      { path: ['*', 'topic'], holds: 'slug' },
    ],
    remedy: '消えた行は lines から外しました。答えがいまもノートで読めるか確かめ、lines を直すか、問いを消してください',
  },
  numbers: {
    fields: [
      { path: ['*', 'line'], holds: 'line' },
      { path: ['*', 'topic'], holds: 'slug' },
    ],
    remedy: 'line は消しました。この数値がいまも要るか確かめてください',
  },
  stacks: {
    fields: [
      { path: ['groups', '*', 'upward'], holds: 'node' },
      { path: ['stacks', '*', 'node'], holds: 'node' },
    ],
    remedy: 'いまその並びが書いてある項目の番号に直すか、この積み重ねを消してください',
  },
  compare: { fields: [{ path: ['*', 'topics', '*'], holds: 'slug' }] },
  essays: { fields: [{ path: ['*', 'section'], holds: 'slug' }] },
  facts: {
    fields: [
      { path: ['confusions', '*', 'with'], holds: 'slug' },
      { path: ['see_also', '*', 'topic'], holds: 'slug' },
    ],
  },
};

/** Where the words of a term are gone nobody has to learn them there. */
export const glossaryPointers: Pointers = { fields: [{ path: ['*', 'outline_lines'], holds: 'lines' }] };

/**
 * The file with its lines, nodes and pages as they are now, all else byte for byte; what points at nothing is told.
 * `newSlugs` has the new slug of each page that goes on.
 */
export function followData(
  file: SourceFile,
  { fields, remedy }: Pointers,
  change: OutlineChange,
  newSlugs: ReadonlyMap<string, string> = new Map(),
): Checked<string> {
  const document = parseDocument(file.text);
  if (document.errors.length > 0) return { value: file.text, problems: [] };
  const data: unknown = document.toJS();
  const problems: Problem[] = [];
  const splices = fields.flatMap(({ path, holds }) =>
    placesOf(data, path).flatMap(({ path: place, value }): Splice[] => {
      const { splice, gone } = followers[holds](value, change, newSlugs);
      if (gone.length > 0 && remedy !== undefined) {
        problems.push({ file: file.path, line: lineAt(file.text, document.getIn(place, true)), ...lost(gone, change), remedy });
      }
      return splice === undefined ? [] : [{ path: place, ...splice }];
    }),
  );
  return { value: splices.length > 0 ? spliceYaml(file.text, splices) : file.text, problems };
}

interface Followed {
  /** What to put in; undefined when all stays. */
  splice: { value?: string } | undefined;
  /** What of the outline is gone. */
  gone: (number | string)[];
}

const followers: Readonly<Record<Pointers['fields'][number]['holds'], (value: unknown, change: OutlineChange, newSlugs: ReadonlyMap<string, string>) => Followed>> = {
  line: (value, change) => {
    if (typeof value !== 'number') return { splice: undefined, gone: [] };
    const line = newLine(value, change);
    if (line === undefined) return { splice: {}, gone: [value] };
    return { splice: line === value ? undefined : { value: `${line}` }, gone: [] };
  },
  lines: (value, change) => {
    const lines = Array.isArray(value) ? value.filter((line) => typeof line === 'number') : [];
    const now = [...new Set(lines.flatMap((line) => newLine(line, change) ?? []))].sort((one, other) => one - other);
    const same = now.join() === lines.join();
    return { splice: same ? undefined : { value: `[${now.join(', ')}]` }, gone: lines.filter((line) => newLine(line, change) === undefined) };
  },
  node: (value, change) => {
    const id = typeof value === 'string' ? change.newIds.get(value) : undefined;
    const known = change.before.nodes.some((node) => node.id === value);
    return { splice: id === undefined || id === value ? undefined : { value: id }, gone: known && id === undefined ? [String(value)] : [] };
  },
  slug: (value, _, newSlugs) => {
    const slug = typeof value === 'string' ? newSlugs.get(value) : undefined;
    return { splice: slug === undefined || slug === value ? undefined : { value: slug }, gone: [] };
  },
};

/** The line of the node that stood on a line; a line that was empty or behind the end stays. */
function newLine(line: number, { before, matches }: OutlineChange): number | undefined {
  const node = before.byLine.get(line);
  return node ? matches.get(node)?.line : line;
}

function lost(gone: readonly (number | string)[], { before }: OutlineChange): Pick<Problem, 'expected' | 'found'> {
  const texts = gone.map((at) => {
    const node = typeof at === 'number' ? before.byLine.get(at) : before.nodes.find(({ id }) => id === at);
    return `前の${node?.line}行目「${node?.text}」`;
  });
  return { expected: 'いまのアウトラインにもある項目', found: `消えた項目：${texts.join('、')}` };
}

/** Every place that a path with `*` names, with its value. */
function placesOf(data: unknown, path: YamlPath, done: YamlPath = []): { path: YamlPath; value: unknown }[] {
  const [step, ...rest] = path;
  if (step === undefined) return data === undefined ? [] : [{ path: done, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  if (step === '*') return Array.isArray(data) ? data.flatMap((item, index) => placesOf(item, rest, [...done, index])) : [];
  return placesOf((data as Record<string | number, unknown>)[step], rest, [...done, step]);
}

function lineAt(text: string, node: unknown): number {
  const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
  return text.slice(0, start).split('\n').length;
}
