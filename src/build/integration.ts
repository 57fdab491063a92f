import type { AstroIntegration } from 'astro';
import { reportProblems } from '../problems/report.ts';
import { proofread } from '../proofread/proofread.ts';
import { readContent } from './read-content.ts';

/** Everything that happens around Astro's own build: proofreading before it, the search index after it. */
export function zukai(): AstroIntegration {
  return {
    name: 'zukai',
    hooks: {
      'astro:build:start': async () => {
        const problems = proofread(await readContent());
        if (problems.length === 0) return;
        console.error(`\n${reportProblems(problems)}\n`);
        // An error would add a stack trace that helps nobody who writes notes.
        process.exit(1);
      },
    },
  };
}
