import { z } from 'zod';
import type { Checked, Problem } from '../../content/problem.ts';
import { readYaml } from '../../content/read-yaml.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { spliceYaml, type Splice } from '../../content/splice-yaml.ts';
import { readChapter } from './chapter.ts';
import type { ChapterSources } from './convert-chapter.ts';
import type { OutlineChange } from './outline-change.ts';
import { resolvers, type Reference, type ReferenceKind } from './resolve-reference.ts';

/** How the files of one kind refer to the outline and to pages. */
export interface References {
  /** The fields, `*` for every entry of a list, and how they refer. */
  fields: Readonly<Record<string, ReferenceKind>>;
  /** What to do about what is gone; without it nothing is lost by that. */
  remedy?: string;
}

/** The files of a chapter's supplements that refer to something, by their folder in `content`. */
export const supplementReferences: Readonly<Record<string, References>> = {
  quiz: {
    fields: { '*.lines': 'lines', '*.topic': 'slug' },
    remedy:
      '消えた行は lines から外しました。' +
      '答えがいまもノートで読めるか確かめ、lines を直すか、問いを消してください',
  },
  numbers: {
    fields: { '*.line': 'line', '*.topic': 'slug' },
    remedy: 'line は消しました。この数値がいまも要るか確かめてください',
  },
  stacks: {
    fields: { 'groups.*.upward': 'node', 'stacks.*.node': 'node' },
    remedy: 'いまその並びが書いてある項目の番号に直すか、この積み重ねを消してください',
  },
  compare: { fields: { '*.topics.*': 'slug' } },
  essays: { fields: { '*.section': 'slug' } },
  facts: { fields: { 'confusions.*.with': 'slug', 'see_also.*.topic': 'slug' } },
};

/** The sources of a chapter that refer to its outline. */
export const sourceReferences = {
  errata: { fields: { '*.line': 'correction' } },
  plan: { fields: { 'pages.*.at': 'topic', 'pages.*.with.*': 'topic' } },
  // Where the words of a term are gone nobody has to learn them there.
  glossary: { fields: { '*.outline_lines': 'lines' } },
} satisfies Record<string, References>;

/**
 * The file with its lines, nodes, topics and pages as they are now, all else byte for byte; what is
 * gone is told. `newSlugs` has the new slug of each page that goes on.
 */
export function updateReferences(
  file: SourceFile,
  { fields, remedy }: References,
  change: OutlineChange,
  newSlugs: ReadonlyMap<string, string> = new Map(),
): Checked<string> {
  const yaml = readYaml(file.text, file.file, z.unknown()).value;
  if (!yaml) return { value: file.text, problems: [] };
  const problems: Problem[] = [];
  const splices = Object.entries(fields).flatMap(([path, by]) =>
    referencesAt(yaml.value, path.split('.')).flatMap((reference): Splice[] => {
      const { text, lost } = resolvers[by](reference, change, newSlugs);
      const todo = lost?.remedy ?? remedy;
      if (lost && todo !== undefined) {
        const at = lost.remedy === undefined ? reference.path : entryOf(reference.path);
        problems.push({ file: file.file, line: yaml.lineOf(at), ...lost, remedy: todo });
      }
      if (text === undefined || text === String(reference.value)) return [];
      return [{ path: reference.path, ...(text !== null && { value: text }) }];
    }),
  );
  return { value: splices.length > 0 ? spliceYaml(file.text, splices) : file.text, problems };
}

/** Every place that a path with `*` names. */
function referencesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly (string | number)[] = [],
  entry: Reference['entry'] = {},
): Reference[] {
  if (step === undefined) return value === undefined ? [] : [{ path, value, entry }];
  if (typeof value !== 'object' || value === null) return [];
  if (step !== '*') {
    const fields = value as Record<string, unknown>;
    return referencesAt(fields[step], rest, [...path, step], fields);
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => referencesAt(item, rest, [...path, index], entry));
}

/** The way to the entry of a list in which the last named field stands. */
function entryOf(path: Reference['path']): Reference['path'] {
  return path.slice(0, path.findLastIndex((step) => typeof step === 'string'));
}

/** The sources of a chapter as they fit its new outline. */
export function updateSources<Sources extends ChapterSources>(
  sources: Sources,
  change: OutlineChange,
): Checked<Sources> {
  const problems: Problem[] = [];
  const value = { ...sources };
  const { plan } = sources;
  // The glossary is one for all chapters; its lines are those of the chapter whose plan says so.
  const hasLines = plan && readChapter(plan.text, plan.file).value?.glossary_lines;
  for (const part of ['errata', 'plan', 'glossary'] as const) {
    const file = part === 'glossary' && !hasLines ? undefined : sources[part];
    if (!file) continue;
    const updated = updateReferences(file, sourceReferences[part], change);
    problems.push(...updated.problems);
    value[part] = { ...file, text: updated.value };
  }
  return { value, problems };
}

/** A file of supplements of one chapter. */
export interface Supplement extends SourceFile {
  /** Its folder in `content`: `quiz`, `numbers`, `facts` … */
  folder: string;
  /** For a file that belongs to one page: the page's slug, which is the end of its path. */
  slug?: string;
}

/** Supplements that changed: their new texts, and the places of those that were renamed. */
export interface UpdatedSupplements {
  renewed: SourceFile[];
  dropped: string[];
}

/**
 * Lets the supplements follow the outline and the addresses of its pages; what belonged to a page
 * that is gone stays where it is, and the build tells it.
 */
export function updateSupplements(
  files: readonly Supplement[],
  change: OutlineChange | undefined,
  newSlugs: ReadonlyMap<string, string>,
): Checked<UpdatedSupplements> {
  const problems: Problem[] = [];
  const renewed: SourceFile[] = [];
  const left: string[] = [];
  for (const { file, text, folder, slug = '' } of files) {
    const references = supplementReferences[folder];
    const updated =
      references && change && updateReferences({ file, text }, references, change, newSlugs);
    problems.push(...(updated?.problems ?? []));
    const now = { file: placeOf(file, slug, newSlugs), text: updated?.value ?? text };
    if (now.file !== file) left.push(file);
    if (now.file !== file || now.text !== text) renewed.push(now);
  }
  // A place that one file leaves may be taken by another one.
  const taken = new Set(renewed.map(({ file }) => file));
  return { value: { renewed, dropped: left.filter((file) => !taken.has(file)) }, problems };
}

/** Where a file of supplements stands when its page has the new address. */
function placeOf(file: string, slug: string, newSlugs: ReadonlyMap<string, string>): string {
  const next = newSlugs.get(slug);
  if (slug === '' || next === undefined) return file;
  return `${file.slice(0, -`${slug}.yaml`.length)}${next}.yaml`;
}
