import { conflictsIn } from '../../content/conflict-marks.ts';
import { readMoves, writeMoves } from '../../content/moved.ts';
import type { Move } from '../../content/moved.ts';
import type { Problem } from '../../content/problem.ts';
import { strayPages } from '../../content/stray-pages.ts';
import { changedLines } from './changed-lines.ts';
import { convertChapter } from './convert-chapter.ts';
import type { ChapterSources, ConvertedChapter, SourceFile } from './convert-chapter.ts';
import { slugsIn, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { mergePages } from './merge-pages.ts';
import { outlineChange } from './outline-change.ts';
import { pageOrigins, slugOfPath } from './page-origins.ts';
import type { Pages } from './page-origins.ts';
import { recordMoves } from './record-moves.ts';
import { renewLinks } from './renew-links.ts';
import { updateSources, updateSupplements } from './update-references.ts';
import type { Supplement } from './update-references.ts';

/** Name of the manifest in a chapter's folder of pages. */
export const MANIFEST = '.import.json';

/** Everything an import reads. */
export interface ImportSources extends ChapterSources {
  /** The supplements that point at the outline or at pages. */
  supplements?: readonly Supplement[];
  /** `content/moved/<chapter>.yaml`, empty when it is not there. */
  moved?: SourceFile;
}

/** What is in a chapter's folder of pages now. */
export interface PagesFolder {
  /** Path of the folder, relative to the project. */
  path: string;
  /** Text of each file, by path in the folder. */
  files: Pages;
  manifest: Manifest | undefined;
}

/** What an import is going to do, or why it does nothing. */
export interface ImportPlan {
  converted: ConvertedChapter;
  /** Files to write, by path in the folder; the manifest is the last. */
  writes: SourceFile[];
  /** Files to remove: pages that are gone or have another address. */
  removals: string[];
  /** Pages that a person edited and that already have everything the outline says. */
  kept: string[];
  /** Pages in which both a person's edits and the outline's changes now are. */
  merged: string[];
  /** Files elsewhere in the project that follow the outline, with their new texts. */
  renewed: SourceFile[];
  /** Files elsewhere in the project that have another name now, or nothing left to say. */
  dropped: string[];
  /** Places of the written pages that a person has to decide. */
  conflicts: Problem[];
  /** What a person should look at. */
  remarks: Problem[];
  /** When there are any, nothing may be written. */
  problems: Problem[];
}

/** Decides what becomes of every page and of what points at the outline; nothing that a person wrote is lost. */
export function importChapter(given: ImportSources, folder: PagesFolder): ImportPlan {
  const { manifest } = folder;
  const ours = new Map([...folder.files].filter(([path]) => path.endsWith('.mdx')));
  const change = manifest && outlineChange(manifest.outline, given.outline.text);
  const isChanged = manifest !== undefined && manifest.outline !== given.outline.text;
  const followed =
    change && isChanged ? updateSources(given, change) : { value: given, problems: [] };
  const newIds = change?.newIds ?? new Map<string, string>();
  const slugs = new Map([...(manifest ? slugsIn(manifest) : [])].flatMap(([id, slug]) => (newIds.has(id) ? [[newIds.get(id)!, slug] as const] : [])));
  const sources = { ...followed.value, slugs };
  const converted = convertChapter(sources);
  const plan: ImportPlan = {
    ...{ converted, writes: [], removals: [], kept: [], merged: [], renewed: [], dropped: [], conflicts: [], remarks: [] },
    problems: [...undecidedIn(ours, folder.path), ...followed.problems, ...withoutFollowed(converted.problems, followed.problems)],
  };
  const base: Pages = new Map(Object.entries(manifest?.pages ?? {}));
  const theirs: Pages = new Map(converted.pages.map(({ path, text }) => [path, text]));
  plan.problems.push(...inTheWay({ base, ours, theirs }, folder.path));
  if (plan.problems.length > 0) return plan;

  const origins = pageOrigins(base, theirs, newIds);
  const known = readMoves(given.moved?.text ?? '[]', '').value;
  const moves = recordMoves(known, { before: base, after: theirs, origins, newIds });
  const { pages, remarks } = mergePages({ folder: folder.path, base, ours, theirs, origins, newIds });
  plan.remarks.push(...remarks);
  for (const { path, text } of pages) {
    const now = base.get(path) === text && ours.get(path) === text ? text : renewLinks(text, sources.name, moves);
    if (now !== theirs.get(path)) (now === ours.get(path) ? plan.kept : plan.merged).push(path);
    if (now !== ours.get(path)) plan.writes.push({ path, text: now });
    const conflicts = conflictsIn({ file: `${folder.path}/${path}`, text: now });
    plan.conflicts.push(...conflicts);
    if (conflicts.length === 0) plan.remarks.push(...changedLines(`${folder.path}/${path}`, now, theirs.get(path) ?? now));
  }
  const wanted = new Set(pages.map(({ path }) => path));
  plan.remarks.push(...strays({ pages, ours, base }, sources.name, converted.tree));
  plan.removals.push(...[...base.keys()].filter((path) => !wanted.has(path) && ours.has(path)));

  const newSlugs = new Map([...origins].map(([to, from]) => [slugOfPath(from), slugOfPath(to)]));
  const supplements = updateSupplements(given.supplements ?? [], change, newSlugs);
  plan.remarks.push(...supplements.problems);
  plan.dropped.push(...supplements.value.dropped, ...(given.moved && known.length > 0 && moves.length === 0 ? [given.moved.path] : []));
  plan.renewed.push(...renewedSources(given, sources), ...supplements.value.renewed, ...renewedMoves(given, moves));
  const written = writeManifest({ outline: given.outline.text, pages: Object.fromEntries(theirs) });
  if (folder.files.get(MANIFEST) !== written) plan.writes.push({ path: MANIFEST, text: written });
  return plan;
}

/** Pages that stay only because a person wrote on them. */
function strays({ pages, ours, base }: { pages: readonly SourceFile[]; ours: Pages; base: Pages }, chapter: string, tree: string): Problem[] {
  const left = [...ours].filter(([path]) => !base.has(path)).map(([path, text]) => ({ path, text }));
  const files = new Map([...left, ...pages].map(({ path, text }) => [path, { file: `content/pages/${chapter}/${path}`, text }]));
  return strayPages([...files.values()], [{ file: `content/outlines/${chapter}.tree.json`, text: tree }]);
}

function undecidedIn(pages: Pages, folder: string): Problem[] {
  return [...pages].flatMap(([path, text]) => conflictsIn({ file: `${folder}/${path}`, text }));
}

/** A correction that could not follow its line has been told; that its line does not fit is the same thing again. */
function withoutFollowed(problems: readonly Problem[], told: readonly Problem[]): Problem[] {
  return problems.filter(({ file, line }) => !told.some((other) => other.file === file && other.line === line));
}

function inTheWay({ base, ours, theirs }: { base: Pages; ours: Pages; theirs: Pages }, folder: string): Problem[] {
  return [...theirs].flatMap(([path, text]) => {
    const present = ours.get(path);
    if (present === undefined || present === text || base.has(path)) return [];
    return {
      file: `${folder}/${path}`,
      expected: `前の取り込みが書いたページ（${folder}/${MANIFEST} に控えがある）`,
      found: '控えのないページが同じ場所にある',
      remedy: `${MANIFEST} をなくしたのなら、git から戻してください。手で作ったページなら、ほかの名前に移してください`,
    };
  });
}

/** The corrections, the plan and the glossary, where they changed. */
function renewedSources(before: ChapterSources, after: ChapterSources): SourceFile[] {
  return (['errata', 'plan', 'glossary'] as const).flatMap((part) => {
    const file = after[part];
    return file && file.text !== before[part]?.text ? [file] : [];
  });
}

function renewedMoves({ moved }: ImportSources, moves: readonly Move[]): SourceFile[] {
  const text = writeMoves(moves);
  return moved && moves.length > 0 && text !== moved.text ? [{ path: moved.path, text }] : [];
}
