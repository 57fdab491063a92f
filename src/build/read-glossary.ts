import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The names of the glossary for linking them in pages. What is wrong with the file is told by proofreading; here it
 * only means that nothing is linked.
 */
export function readGlossaryNames(): { term: string; aliases: string[] }[] {
  try {
    return (parse(readFileSync('content/glossary.yaml', 'utf8')) as { term: string; aliases?: string[] }[]).map(
      ({ term, aliases = [] }) => ({ term, aliases }),
    );
  } catch {
    return [];
  }
}
