import type { Problem } from '../content/problem.ts';
import { readYaml } from '../content/read-yaml.ts';
import { sourcesSchema } from '../sources/schema.ts';
import { frameRules } from './frame-rules.ts';
import { readFigures, type FigureFiles } from './read-figures.ts';
import { stackRules, type Notes } from './stack-rules.ts';

/**
 * Everything that is wrong with the figures made of data (frames and stacks), at once. `notesOf` gives the words of a chapter's
 * pages: two chapters that say the same may have nodes with the same id.
 */
export function figureProblems(
  files: FigureFiles & { sources: { file: string; text: string } },
  notesOf: (chapter: string) => Notes,
): Problem[] {
  const { value, problems } = readFigures(files);
  // What is wrong with the list of sources itself is told with the other supplements.
  const sources = readYaml(files.sources.text, files.sources.file, sourcesSchema).value?.value;
  return [
    ...problems,
    ...value.frames.flatMap((read) => frameRules.flatMap((rule) => rule.check(read, sources))),
    ...value.stacks.flatMap((read) => stackRules.flatMap((rule) => rule.check(read, notesOf(read.chapter)))),
  ];
}
