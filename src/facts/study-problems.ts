import type { Problem } from '../content/problem.ts';
import { readStudy, type StudyFiles } from './read-study.ts';
import { studyRules, type TopicPage } from './rules.ts';

/**
 * Everything that is wrong with the supplements (key points, confusions, tables, numbers, comparisons) and with the
 * citations of the book, at once.
 */
export function studyProblems(files: StudyFiles, pages: readonly TopicPage[]): Problem[] {
  const { value, problems } = readStudy(files);
  const rules = studyRules.filter(({ needsAll }) => !needsAll || problems.length === 0);
  return [...problems, ...rules.flatMap((rule) => rule.check(value, pages))];
}
