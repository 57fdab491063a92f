import { z } from 'zod';

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
 * What a schema without a message of its own expected, in Japanese. zod's own Japanese names types as programmers do
 * (objectが期待されました), so they are named here; it is good enough for what else there is.
 */
export const expectedInJapanese: z.core.$ZodErrorMap = (issue) =>
  (issue.code === 'invalid_type' ? types[issue.expected] : undefined) ?? others(issue);
