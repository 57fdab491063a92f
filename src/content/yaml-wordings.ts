import { z } from 'zod';
import type { Wording } from './wording.ts';

/** What the package `yaml` says, as `CODE: message`; the first that fits is taken. */
export const yamlWordings: readonly Wording[] = [
  { says: /^TAB_AS_INDENT/u, japanese: '字下げにタブがある' },
  { says: /^DUPLICATE_KEY/u, japanese: '同じ項目名が二度ある' },
  { says: /^MISSING_CHAR: Missing closing/u, japanese: '引用符が閉じていない' },
  {
    says: /^(?:MISSING_CHAR|BAD_INDENT): Flow .* end with a (.)$/u,
    japanese: '$1 で閉じていないか、途中の行の字下げが浅い',
  },
  { says: /^MISSING_CHAR: Implicit map keys/u, japanese: '項目名の後に「: 」がない' },
  { says: /^MISSING_CHAR: Sequence item/u, japanese: '一覧の項目の前に「- 」がない' },
  { says: /^MISSING_CHAR: Comments/u, japanese: '# の前に空白がない' },
  { says: /^BAD_INDENT/u, japanese: '字下げが前の行とそろっていない' },
  { says: /^BLOCK_AS_IMPLICIT_KEY/u, japanese: '引用符のない値の中に「: 」があるか、次の行の字下げが深い' },
  { says: /^MULTILINE_IMPLICIT_KEY/u, japanese: '項目名と「: 」が1行に収まっていない' },
  { says: /^BLOCK_IN_FLOW/u, japanese: '[ ] 又は { } の中に、引用符のない「- 」か「: 」がある' },
  { says: /^BAD_SCALAR_START: .* (\S)$/u, japanese: '引用符のない値が $1 で始まっている' },
  { says: /^(?:BAD_ALIAS|ALIAS_PROPS)/u, japanese: '引用符のない値が * か & で始まっている' },
  {
    says: /^BAD_DQ_ESCAPE: Invalid escape sequence (.+)$/u,
    japanese: '二重引用符の中に $1 がある（\\ は \\\\ と書く）',
  },
  { says: /^MULTIPLE_DOCS/u, japanese: '途中に --- の行がある' },
  { says: /^UNEXPECTED_TOKEN: Block scalar header/u, japanese: '| か > と同じ行に、文が続いている' },
  { says: /^UNEXPECTED_TOKEN: .* in YAML \w+: (".*")$/u, japanese: '前の部分に続かない $1' },
  { says: /^UNEXPECTED_TOKEN: .* at node end$/u, japanese: '値が終わった後に、まだ文字がある' },
  { says: /^UNEXPECTED_TOKEN/u, japanese: 'ここには書けない記号がある' },
];

/** What is to be written for a type of a schema, in the words of those who write YAML. */
const types: Readonly<Record<string, string>> = {
  object: '「項目名: 値」の組',
  record: '「名前: 値」の組',
  array: '「- 」で始まる項目の一覧',
  string: '文字（数字だけなら引用符で囲む）',
  number: '数',
  int: '整数',
  boolean: 'true 又は false',
};

const { localeError: others } = z.locales.ja();

/**
 * What a schema without a message of its own expected, in Japanese. zod's own Japanese names types
 * as programmers do (objectが期待されました), so they are named here; it is good enough for what else
 * there is.
 */
export const expectedInJapanese: z.core.$ZodErrorMap = (issue) =>
  (issue.code === 'invalid_type' ? types[issue.expected] : undefined) ?? others(issue);
