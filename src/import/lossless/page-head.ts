import { z } from 'zod';
import { readLineRanges } from '../../content/line-ranges.ts';
import { pageSchema } from '../../content/page.ts';
import type { Checked } from '../../content/problem.ts';
import { readYaml } from '../../content/read-yaml.ts';
import type { SourceFile } from '../../content/source-file.ts';

// Only what the check needs: the build looks after the rest.
const fields = pageSchema.pick({ slug: true, lines: true, errata: true });
const schema = z.object(fields.shape);

/** The part of a page's frontmatter that says what of the outline is on it. */
export interface PageHead {
  slug: string;
  lines: number[];
  /** Ids of the corrections. */
  errata: string[];
}

/** Reads the head of an MDX page. */
export function readPageHead({ file, text }: SourceFile): Checked<PageHead | undefined> {
  const head = /^---\r?\n([^]*?)\r?\n---(?:\r?\n|$)/u.exec(text)?.[1];
  if (head === undefined) {
    const expected = '--- で囲んだ見出し部';
    const remedy = '取り込み直すか、書き足してください';
    return { value: undefined, problems: [{ file, line: 1, expected, found: 'ない', remedy }] };
  }
  // The line break stands for the opening ---, so that lines in messages are those of the file.
  const { value, problems } = readYaml(`\n${head}`, file, schema);
  const lines = readLineRanges(value?.value.lines ?? '') ?? [];
  return { value: value && { ...value.value, lines }, problems };
}
