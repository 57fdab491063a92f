import { z } from 'zod';
import type { Problem } from '../problems/problem.ts';

const japanese = z.locales.ja().localeError;

/** What a schema found wrong, in Japanese, each with the line of its field. No result (unreadable file) → none. */
export function schemaProblems(
  file: string,
  result: z.ZodSafeParseResult<unknown> | undefined,
  lineOf: (field: string) => number,
): Problem[] {
  if (!result || result.success) return [];
  return result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          file,
          line: lineOf(String(issue.path[0] ?? key)),
          found: `知らない項目 ${key} があります`,
          expected: '決められた項目だけ',
          remedy: '項目名のつづりを直すか、その行を消してください',
        }))
      : [
          {
            file,
            line: lineOf(String(issue.path[0] ?? '')),
            found: `項目 ${issue.path.map(String).join('.')} の値が正しくありません`,
            expected: issue.message.startsWith('Invalid') ? wording(issue) : issue.message,
            remedy: 'その項目を書き直してください',
          },
        ],
  );
}

function wording(issue: z.core.$ZodIssue): string {
  const said = japanese(issue as Parameters<typeof japanese>[0]);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}
