import { z } from 'zod';
import type { Checked, Problem } from './problem.ts';
import { filled, readYaml } from './read-yaml.ts';

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

/** Reads the glossary; a name used twice or a reference to nowhere is a problem. */
export function readGlossary(text: string, file: string): Checked<Term[]> {
  const read = readYaml(text, file, z.array(termSchema, { error: '用語の一覧（- で始まる項目）' }));
  if (!read.value) return { value: [], problems: read.problems };
  const { value: entries, lineOf } = read.value;
  const terms = entries.map((entry, index) => ({ ...entry, at: lineOf([index]) }));
  return { value: terms, problems: [...namesUsedTwice(terms, file), ...lookAlikes(terms, file), ...deadReferences(terms, file)] };
}

function namesUsedTwice(terms: readonly Term[], file: string): Problem[] {
  const names = terms.flatMap((term) => [term.term, ...term.aliases].map((name) => ({ name, term })));
  return [...Map.groupBy(names, ({ name }) => name)].flatMap(([name, uses]) => {
    const [first, ...others] = uses;
    return others.map(({ term }) => {
      const isSame = term.term === name && first?.term.term === name;
      const differs = isSame && term.definition !== first.term.definition ? '、説明が違う' : '';
      return {
        file,
        line: term.at,
        expected: '用語と別名は、全ての章を通して一度だけ現れる',
        found: `「${name}」は${first?.term.at}行目の「${first?.term.term}」にもある${differs}`,
        remedy: isSame ? '一つにまとめ、どの章でも正しい説明にしてください' : 'どちらか一方にだけ残してください',
      };
    });
  });
}

/** Terms that only width, case or signs tell apart would have one address. */
function lookAlikes(terms: readonly Term[], file: string): Problem[] {
  const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return [...Map.groupBy(terms, ({ term }) => folded(term)).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ term }) => term !== first?.term)
      .map(({ term, at }) => ({
        file,
        line: at,
        expected: '全角と半角、大文字と小文字、記号のほかにも違いのある用語',
        found: `「${term}」と${first?.at}行目の「${first?.term}」`,
        remedy: '一つにまとめ、もう一方のつづりは aliases に書いてください',
      })),
  );
}

function deadReferences(terms: readonly Term[], file: string): Problem[] {
  const known = new Set(terms.map(({ term }) => term));
  return terms.flatMap(({ term, see_also, at }) =>
    see_also
      .filter((name) => !known.has(name))
      .map((name) => ({
        file,
        line: at,
        expected: 'see_also は用語集にある用語',
        found: `「${term}」の see_also の「${name}」`,
        remedy: '用語を足すか、つづりを直すか、消してください',
      })),
  );
}
