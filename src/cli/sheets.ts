/* npm run sheets: prints the sheets of the built site that changed since they were printed. */
import { BROWSER_REMEDIES } from '../diagrams/find-browser.ts';
import { printPdfs } from '../print/print-pdfs.ts';
import { readArguments } from './read-arguments.ts';
import { fail, runCommand } from './run-command.ts';

/** Prints the sheets of `dist`. Fails without a browser. */
export async function main(args: string[]): Promise<number> {
  const { problem } = readArguments(args, {});
  if (problem !== undefined) return fail(problem);
  const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/');
  if (!(await printPdfs('dist', base, console.log))) return fail(BROWSER_REMEDIES);
  console.log('dist/sheets にPDFを置きました。');
  return 0;
}

runCommand(import.meta.filename, main);
