import type { Checked } from '../content/problem.ts';
import { readChapter } from './chapter.ts';
import type { ChapterSources, SourceFile } from './convert-chapter.ts';
import { followData, glossaryPointers } from './follow-data.ts';
import { followErrata } from './follow-errata.ts';
import { followPlan } from './follow-plan.ts';
import type { OutlineChange } from './outline-change.ts';

/** The sources of a chapter as they fit its new outline: corrections, plan and the glossary's lines have followed it. */
export function followSources<Sources extends ChapterSources>(sources: Sources, change: OutlineChange): Checked<Sources> {
  const { errata, plan, glossary } = sources;
  // The glossary is one for all chapters; its lines are those of the chapter whose plan says so.
  const countsLines = plan && readChapter(plan.text, plan.path).value?.glossary_lines;
  const followed = {
    ...(errata && { errata: renewed(errata, followErrata(errata, change)) }),
    ...(plan && { plan: renewed(plan, followPlan(plan, change)) }),
    ...(glossary && countsLines && { glossary: renewed(glossary, followData(glossary, glossaryPointers, change)) }),
  };
  const files = Object.fromEntries(Object.entries(followed).map(([part, { file }]) => [part, file]));
  return { value: { ...sources, ...files }, problems: Object.values(followed).flatMap(({ problems }) => problems) };
}

function renewed(file: SourceFile, { value, problems }: Checked<string>) {
  return { file: { ...file, text: value }, problems };
}
