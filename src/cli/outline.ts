/* npm run -s outline -- <file> [--json] [--format name]: shows what is read from an outline. */
import { formatProblems } from '../content/report.ts';
import { drawOutline, outlineJson } from '../import/formats/draw-outline.ts';
import { formats, readOutline } from '../import/formats/read-outline.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';

const USAGE = `使い方：npm run -s outline -- <ファイル> [--json] [--format ${formats.join('|')}]`;

const OPTIONS = { json: { type: 'boolean' }, format: { type: 'string' } } as const;

/** Prints the tree of an outline. Fails where it cannot be read. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals, problem } = readArguments(args, OPTIONS, USAGE);
  if (problem !== undefined) return fail(problem);
  const [file, ...more] = positionals;
  const wanted = formats.find((name) => name === values.format);
  if (!file || more.length > 0 || (values.format !== undefined && !wanted)) return fail(USAGE);
  const input = await readInput(file);
  if (!input.bytes) return fail(`${input.reason}\n${USAGE}`);
  const { root, format, encoding, warnings, problems } = readOutline(input.bytes, file, wanted);
  if (warnings.length > 0) console.error(formatProblems(warnings, '注意'));
  if (!root) return fail(formatProblems(problems));
  console.log(values.json ? outlineJson(root, { format, encoding, warnings }) : drawOutline(root));
  return 0;
}

runCommand(import.meta.filename, main);
