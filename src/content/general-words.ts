import { z } from 'zod';
import type { Term } from './glossary.ts';
import type { Checked } from './problem.ts';
import { filled, readYaml } from './read-yaml.ts';

const schema = z.array(
  z.strictObject({
    reason: filled('印を付けない理由'),
    words: z.array(filled('用語集の用語'), { error: '用語の一覧' }),
  }),
  { error: '語の一覧（- で始まる項目）' },
);

/** Reads which glossary terms are too general to be learnt; each has to be a term of the glossary, where that could be read. */
export function readGeneralWords(source: string, file: string, glossary: readonly Term[]): Checked<Set<string>> {
  const { value, problems } = readYaml(source, file, schema);
  if (!value) return { value: new Set(), problems };
  const known = new Set(glossary.map(({ term }) => term));
  const words = value.value.flatMap((group, row) =>
    group.words.map((word, column) => ({ word, line: value.lineOf([row, 'words', column]) })),
  );
  // What is wrong with the glossary is told once, not for each word.
  const strangers = known.size === 0 ? [] : words.filter(({ word }) => !known.has(word));
  return {
    value: new Set(words.map(({ word }) => word)),
    problems: strangers.map(({ word, line }) => ({
      file,
      line,
      expected: '用語集の term にある語',
      found: `「${word}」`,
      remedy: 'つづりを用語集に合わせるか、消してください',
    })),
  };
}
