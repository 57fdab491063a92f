import type { Term } from '../content/glossary.ts';
import type { Problem } from '../content/problem.ts';
import { termUsage } from './term-usage.ts';

/** The terms of the glossary that stand on no page, each as a problem of the glossary's file. */
export function unusedTerms(glossary: readonly Term[], pages: readonly { id: string; body: string }[], file: string): Problem[] {
  const usage = termUsage(glossary, pages);
  return glossary
    .filter(({ term }) => usage.get(term)?.length === 0)
    .map(({ term, at }) => ({
      file,
      line: at,
      expected: 'どこかのページに出てくる用語',
      found: `「${term}」も、その別名も、どのページにもない`,
      remedy: '要点などに使うか、用語集から消してください',
    }));
}
