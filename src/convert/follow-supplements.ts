import type { Checked, Problem } from '../content/problem.ts';
import type { SourceFile } from './convert-chapter.ts';
import { followData, supplementPointers } from './follow-data.ts';
import type { OutlineChange } from './outline-change.ts';

/** A file of supplements of one chapter. */
export interface Supplement extends SourceFile {
  /** Its folder in `content`: `quiz`, `numbers`, `facts` … */
  folder: string;
  /** For a file that belongs to one page: the page's slug, which is the end of its path. */
  slug?: string;
}

/** Supplements that changed: their new texts, and the places of those that have another name now. */
export interface FollowedSupplements {
  renewed: SourceFile[];
  dropped: string[];
}

/**
 * Lets the supplements follow the outline and the addresses of its pages. `newSlugs` has the new slug of each page that
 * goes on; what belonged to a page that is gone stays where it is, and the build tells it.
 */
export function followSupplements(
  files: readonly Supplement[],
  change: OutlineChange | undefined,
  newSlugs: ReadonlyMap<string, string>,
): Checked<FollowedSupplements> {
  const problems: Problem[] = [];
  const followed: FollowedSupplements = { renewed: [], dropped: [] };
  for (const file of files) {
    const rule = supplementPointers[file.folder];
    const { value: text, problems: lost } = rule && change ? followData(file, rule, change, newSlugs) : { value: file.text, problems: [] };
    problems.push(...lost);
    const slug = file.slug === undefined ? undefined : (newSlugs.get(file.slug) ?? file.slug);
    const path = slug === undefined ? file.path : `${file.path.slice(0, -`${file.slug}.yaml`.length)}${slug}.yaml`;
    if (path !== file.path) followed.dropped.push(file.path);
    if (path !== file.path || text !== file.text) followed.renewed.push({ path, text });
  }
  // A place that one file leaves may be taken by another one.
  const taken = new Set(followed.renewed.map(({ path }) => path));
  return { value: { ...followed, dropped: followed.dropped.filter((path) => !taken.has(path)) }, problems };
}
