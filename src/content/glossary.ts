import { z } from 'zod';
import { termId } from './terms/term-entry.ts';
import type { Checked } from './problem.ts';
import { filled, readYaml, textsAt, type YamlFile } from './read-yaml.ts';
import { problemsIn, repeats, type Rule } from './rule.ts';

/** An entry of the glossary. */
export const termSchema = z.strictObject({
  term: filled('用語'),
  expansion: filled('英語のつづり'),
  japanese: filled('日本語での呼び方'),
  reading: filled('ひらがなの読み').regex(/^[\p{Script=Hiragana}ー]+$/u, { error: 'ひらがなの読み' }),
  definition: filled('一文の説明'),
  aliases: z.array(filled('別名'), { error: '別名の一覧（なければ []）' }),
  outline_lines: z.array(z.int({ error: 'アウトラインの行番号' }).min(1, { error: '1以上の行番号' }), {
    error: 'アウトラインの行番号の一覧（なければ []）',
  }),
  see_also: z.array(filled('関連する用語'), { error: '関連する用語の一覧（なければ []）' }),
});

/** A term of the glossary. */
export interface Term extends z.output<typeof termSchema> {
  /** Line of the glossary on which the entry starts. */
  at: number;
}

const glossarySchema = z.array(termSchema, { error: '用語の一覧（- で始まる項目）' });

/** Reads the glossary; a name used twice or a reference to nowhere is a problem. */
export function readGlossary(text: string, file: string): Checked<Term[]> {
  const { value, problems } = readYaml(text, file, glossarySchema);
  const terms = value?.value.map((entry, index) => ({ ...entry, at: value.lineOf([index]) })) ?? [];
  return { value: terms, problems: [...problems, ...problemsIn({ terms, file }, rules)] };
}

const rules: readonly Rule<{ terms: readonly Term[]; file: string }>[] = [
  {
    reason: '一つの名前は一つの項目へ導く',
    expected: '用語と別名は、全ての章を通して一度だけ現れる',
    cases: ({ terms, file }) => {
      const names = terms.flatMap((of) => [of.term, ...of.aliases].map((name) => ({ name, of })));
      return repeats(names, ({ name }) => name).map(({ again: { name, of }, first }) => {
        const other = first.of;
        const isSame = of.term === name && other.term === name;
        const differs = isSame && of.definition !== other.definition ? '、説明が違う' : '';
        return {
          file,
          line: of.at,
          found: `「${name}」は${other.at}行目の「${other.term}」にもある${differs}`,
          remedy: isSame
            ? '一つにまとめ、どの章でも正しい説明にしてください'
            : 'どちらか一方にだけ残してください',
        };
      });
    },
  },
  {
    reason: '幅、大文字小文字、記号だけの違いでは、同じ住所になる',
    expected: '全角と半角、大文字と小文字、記号のほかにも違いのある用語',
    remedy: '一つにまとめ、もう一方のつづりは aliases に書いてください',
    cases: ({ terms, file }) =>
      repeats(terms, ({ term }) => termId(term))
        .filter(({ again, first }) => again.term !== first.term)
        .map(({ again: { term, at }, first }) => ({
          file,
          line: at,
          found: `「${term}」と${first.at}行目の「${first.term}」`,
        })),
  },
  {
    reason: '読者を行き止まりに送らない',
    expected: 'see_also は用語集にある用語',
    remedy: '用語を足すか、つづりを直すか、消してください',
    cases: ({ terms, file }) => {
      const known = new Set(terms.map(({ term }) => term));
      return terms.flatMap(({ term, see_also, at }) =>
        see_also
          .filter((name) => !known.has(name))
          .map((name) => ({ file, line: at, found: `「${term}」の see_also の「${name}」` })),
      );
    },
  },
];

const generalSchema = z.array(
  z.strictObject({
    reason: filled('印を付けない理由'),
    words: z.array(filled('用語集の用語'), { error: '用語の一覧' }),
  }),
  { error: '語の一覧（- で始まる項目）' },
);

/**
 * Reads which terms of the glossary are too general to be learnt. A word that is none of its terms
 * is a problem, where the glossary could be read.
 */
export function readGeneralWords(
  text: string,
  file: string,
  glossary: readonly Term[],
): Checked<Set<string>> {
  const known = new Set(glossary.map(({ term }) => term));
  const { value, problems } = readYaml(text, file, generalSchema, [
    {
      reason: 'つづりの違う語は、誰にも気づかれずに印が付く',
      expected: '用語集の term にある語',
      remedy: 'つづりを用語集に合わせるか、消してください',
      cases: (read: YamlFile<unknown>) =>
        textsAt(read, '*.words.*')
          // What is wrong with the glossary is told once, not for each word.
          .filter(({ value }) => glossary.length > 0 && !known.has(value))
          .map((word) => ({ ...read.at(word.path), found: `「${word.value}」` })),
    },
  ]);
  return { value: new Set(value?.value.flatMap(({ words }) => words)), problems };
}
