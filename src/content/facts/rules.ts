import type { YamlFile } from '../read-yaml.ts';
import type { Rule } from '../rule.ts';
import { squaresOf, type Essay } from './essays.ts';
import type { FactTable } from './schemas.ts';

/** What a file of tables must hold to in itself. */
export const tableRules: readonly Rule<YamlFile<FactTable[]>>[] = [
  {
    reason: '欄の数が合わない行は、見出しと違う列に読まれる',
    remedy: '欄を足すか消してください（文の中の , は読点か引用符に）',
    cases: ({ value, at }) =>
      value.flatMap(({ id, columns, rows }, index) =>
        rows.flatMap((row, number) => {
          if (row.length === columns.length) return [];
          return {
            ...at([index, 'rows', number]),
            found: `表「${id}」の「${row[0]}」の行に欄が${row.length}個あります`,
            expected: `列と同じ${columns.length}個の欄`,
          };
        }),
      ),
  },
];

/** What a file of written answers must hold to in itself. */
export const essayRules: readonly Rule<YamlFile<Essay[]>>[] = [
  {
    reason: '升目に入らない解答は、試験で書けない',
    remedy: '解答を縮めるか、limit を増やしてください',
    cases: ({ value, at }) =>
      value.flatMap(({ answer, limit }, index) => {
        const { length } = squaresOf(answer);
        if (length <= limit) return [];
        return { ...at([index, 'answer']), found: `${length}字`, expected: `${limit}字以内の answer` };
      }),
  },
];
