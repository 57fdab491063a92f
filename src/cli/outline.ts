/* npm run -s outline -- <file> [--json] [--format name]: shows what is read from an outline. */
import './say-faults.ts';
import { parseArgs } from 'node:util';
import { formatProblems } from '../content/report.ts';
import { drawOutline, outlineJson } from '../outline/draw-outline.ts';
import { formats, readOutline } from '../outline/read-outline.ts';
import { readGiven } from './read-given.ts';
import { unknownOptions } from './unknown-options.ts';

const USAGE = `使い方：npm run -s outline -- <ファイル> [--json] [--format ${formats.join('|')}]`;

process.exitCode = await main();

async function main(): Promise<number> {
  const unknown = unknownOptions(process.argv.slice(2), ['--json', '--format']);
  if (unknown) return fail(`${unknown}\n${USAGE}`);
  const call = readCall();
  const wanted = formats.find((name) => name === call?.format);
  if (!call?.file || (call.format !== undefined && !wanted)) return fail(USAGE);
  const given = await readGiven(call.file);
  if (!given.bytes) return fail(`${given.reason}\n${USAGE}`);
  const { root, format, encoding, warnings, problems } = readOutline(given.bytes, call.file, wanted);
  if (warnings.length > 0) console.error(formatProblems(warnings, '注意'));
  if (!root) return fail(formatProblems(problems));
  console.log(call.json ? outlineJson(root, { format, encoding, warnings }) : drawOutline(root));
  return 0;
}

function readCall(): { file: string | undefined; json: boolean; format: string | undefined } | undefined {
  try {
    const options = { json: { type: 'boolean', default: false }, format: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { file: positionals.length === 1 ? positionals[0] : undefined, json: values.json, format: values.format };
  } catch {
    return undefined;
  }
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
