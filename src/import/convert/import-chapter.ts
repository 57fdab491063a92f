import { conflictsIn } from '../../content/conflict-marks.ts';
import { readMoves, writeMoves } from '../../content/moved.ts';
import type { Problem } from '../../content/problem.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { strayPages } from '../../content/stray-pages.ts';
import { changedLines } from './changed-lines.ts';
import { convertChapter, type ChapterSources, type ConvertedChapter } from './convert-chapter.ts';
import { MANIFEST, slugsIn, writeManifest, type Manifest } from './manifest.ts';
import { mergePages } from './merge-pages.ts';
import { outlineChange } from './outline-change.ts';
import { pageOrigins, recordMoves, renewLinks, slugOfPath, type Pages } from './page-moves.ts';
import { updateSources, updateSupplements, type Supplement } from './update-references.ts';

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
  files: Pages;
  manifest: Manifest | undefined;
}

/** What an import is going to do, or why it does nothing. */
export interface ImportPlan {
  converted: ConvertedChapter;
  /** The texts to write, by path in the folder; the manifest is the last. */
  writes: Map<string, string>;
  /** Files of the folder to remove: pages that are gone or have another address. */
  removals: string[];
  /** Pages that a person edited and that already have everything the outline says. */
  edited: string[];
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

/** Decides what becomes of every page and of what points at the outline; no edit is lost. */
export function importChapter(input: ImportSources, folder: PagesFolder): ImportPlan {
  const { manifest, path: home } = folder;
  const { name, outline, moved } = input;
  const change = manifest && outlineChange(manifest.outline, outline.text);
  const isChanged = change && manifest.outline !== outline.text;
  const followed = isChanged ? updateSources(input, change) : { value: input, problems: [] };
  const newIds = change?.newIds ?? new Map<string, string>();
  const slugs = new Map(
    [...(manifest ? slugsIn(manifest) : [])].map(([id, slug]) => [newIds.get(id) ?? '', slug]),
  );
  const converted = convertChapter({ ...followed.value, slugs });
  const base: Pages = new Map(Object.entries(manifest?.pages ?? {}));
  const ours: Pages = new Map([...folder.files].filter(([path]) => path.endsWith('.mdx')));
  const theirs: Pages = new Map(converted.pages.map(({ path, text }) => [path, text]));
  // That a correction could not follow its line says already that its line does not fit.
  const isTold = (problem: Problem) =>
    followed.problems.some(({ file, line }) => file === problem.file && line === problem.line);
  const plan: ImportPlan = {
    converted, writes: new Map(), removals: [], edited: [], merged: [], renewed: [], dropped: [],
    conflicts: [], remarks: [],
    problems: [
      ...[...ours].flatMap(([path, text]) => conflictsIn({ file: `${home}/${path}`, text })),
      ...followed.problems,
      ...converted.problems.filter((problem) => !isTold(problem)),
      ...inTheWay({ base, ours, theirs }, home),
    ],
  };
  if (plan.problems.length > 0) return plan;

  const origins = pageOrigins(base, theirs, newIds);
  const known = readMoves(moved?.text ?? '[]', '').value;
  const moves = recordMoves(known, { before: base, after: theirs, origins, newIds });
  const { pages, remarks } = mergePages({ folder: home, base, ours, theirs, origins, newIds });
  plan.remarks.push(...remarks);
  for (const [path, text] of pages) {
    const [old, mine, fresh] = [base.get(path), ours.get(path), theirs.get(path)];
    const now = old === text && mine === text ? text : renewLinks(text, name, moves);
    if (now !== fresh) (now === mine ? plan.edited : plan.merged).push(path);
    if (now !== mine) plan.writes.set(path, now);
    const file = `${home}/${path}`;
    const conflicts = conflictsIn({ file, text: now });
    plan.conflicts.push(...conflicts);
    if (conflicts.length === 0) plan.remarks.push(...changedLines(file, now, fresh ?? now));
  }
  // Pages that stay only because a person wrote on them.
  const added = [...ours].filter(([path]) => !base.has(path));
  const left = [...new Map([...added, ...pages])];
  const tree = { file: `content/outlines/${name}.tree.json`, text: converted.tree };
  const files = left.map(([path, text]) => ({ file: `${home}/${path}`, text }));
  plan.remarks.push(...strayPages(files, [tree]));
  plan.removals.push(...[...base.keys()].filter((path) => !pages.has(path) && ours.has(path)));

  const newSlugs = new Map([...origins].map(([to, from]) => [slugOfPath(from), slugOfPath(to)]));
  const supplements = updateSupplements(input.supplements ?? [], change, newSlugs);
  plan.remarks.push(...supplements.problems);
  plan.dropped.push(...supplements.value.dropped);
  plan.renewed.push(...renewedSources(input, followed.value), ...supplements.value.renewed);
  const text = writeMoves(moves);
  if (moved && moves.length > 0 && text !== moved.text) plan.renewed.push({ ...moved, text });
  if (moved && known.length > 0 && moves.length === 0) plan.dropped.push(moved.file);
  const written = writeManifest({ outline: outline.text, pages: Object.fromEntries(theirs) });
  if (folder.files.get(MANIFEST) !== written) plan.writes.set(MANIFEST, written);
  return plan;
}

function inTheWay(
  { base, ours, theirs }: { base: Pages; ours: Pages; theirs: Pages },
  folder: string,
): Problem[] {
  const strangers = [...theirs].filter(
    ([path, text]) => !base.has(path) && ours.has(path) && ours.get(path) !== text,
  );
  return strangers.map(([path]) => ({
    file: `${folder}/${path}`,
    expected: `前の取り込みが書いたページ（${folder}/${MANIFEST} に控えがある）`,
    found: '控えのないページが同じ場所にある',
    remedy:
      `${MANIFEST} をなくしたのなら、git から戻してください。` +
      '手で作ったページなら、ほかの名前に移してください',
  }));
}

/** The corrections, the plan and the glossary, where they changed. */
function renewedSources(before: ChapterSources, after: ChapterSources): SourceFile[] {
  return (['errata', 'plan', 'glossary'] as const).flatMap((part) => {
    const file = after[part];
    return file && file.text !== before[part]?.text ? [file] : [];
  });
}
