import { convertChapter } from './convert-chapter.ts';
import type { ChapterSources, ConvertedChapter, SourceFile } from './convert-chapter.ts';
import { lineDiff } from './line-diff.ts';
import { sum, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Problem } from '../content/problem.ts';

/** Name of the manifest in a chapter's folder of pages. */
export const MANIFEST = '.import.json';

/** What is in a chapter's folder of pages now. */
export interface PagesFolder {
  /** Path of the folder, relative to the project. */
  path: string;
  /** Text of each file, by path in the folder. */
  files: ReadonlyMap<string, string>;
  manifest: Manifest | undefined;
}

/** What an import is going to do, or why it does nothing. */
export interface ImportPlan {
  converted: ConvertedChapter;
  /** Files to write, by path in the folder; the manifest is the last. */
  writes: SourceFile[];
  /** Files to remove: pages that the plan no longer has and nobody edited. */
  removals: string[];
  /** Pages that a person edited and that already have everything the outline says. */
  kept: string[];
  /** When there are any, nothing may be written. */
  problems: Problem[];
}

/** Decides page by page; a page that a person edited is never overwritten. */
export function importChapter(sources: ChapterSources, folder: PagesFolder): ImportPlan {
  const converted = convertChapter(sources);
  const plan: ImportPlan = { converted, writes: [], removals: [], kept: [], problems: [...converted.problems] };
  if (plan.problems.length > 0) return plan;

  const sums = folder.manifest?.pages ?? {};
  for (const { path, text } of converted.pages) {
    const present = folder.files.get(path);
    if (present === undefined) plan.writes.push({ path, text });
    else if (present === text) continue;
    else if (sums[path] === sum(text)) plan.kept.push(path);
    else if (sums[path] === sum(present)) plan.writes.push({ path, text });
    else {
      const changes = lineDiff(ownLines(present), ownLines(text));
      if (changes.length === 0) plan.kept.push(path);
      else plan.problems.push(edited(`${folder.path}/${path}`, changes));
    }
  }
  const planned = new Set(converted.pages.map(({ path }) => path));
  for (const path of Object.keys(sums).filter((known) => !planned.has(known))) {
    const present = folder.files.get(path);
    if (present === undefined) continue;
    if (sums[path] === sum(present)) plan.removals.push(path);
    else plan.problems.push(orphaned(`${folder.path}/${path}`));
  }
  if (plan.problems.length > 0) return { ...plan, writes: [], removals: [] };

  const manifest = writeManifest({
    outline: sum(sources.outline.text),
    pages: Object.fromEntries(converted.pages.map(({ path, text }) => [path, sum(text)])),
  });
  if (folder.files.get(MANIFEST) !== manifest) plan.writes.push({ path: MANIFEST, text: manifest });
  return plan;
}

function edited(file: string, changes: readonly string[]): Problem {
  return {
    file,
    expected: '手を入れていないページ、又は変わっていないアウトライン',
    found: ['アウトライン側の変更と、ページへの手入れの両方がある', ...changes].join('\n      '),
    remedy: '差分（- は今のページ、+ はアウトラインから）をページに写してから、もう一度取り込んでください',
  };
}

function orphaned(file: string): Problem {
  return {
    file,
    expected: 'ページ割りにあるページ',
    found: 'ページ割りから消えたが、手を入れたページ',
    remedy: '残す内容をほかのページに移してから、このファイルを消してください',
  };
}

/** The lines that come from the outline and its data: the head, and the blocks that end in an id. */
function ownLines(page: string): string[] {
  const lines = page.split('\n');
  const end = lines.indexOf('---', 1);
  return lines.filter((line, index) => index <= end || / \^n[0-9a-z]{5}(?:-\d+)?$/u.test(line));
}
