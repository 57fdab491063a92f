/*
 * npm run diagrams            draws what is missing and deletes what no fence asks for
 * npm run diagrams -- --check reports both and changes nothing; needs no browser
 */
import { access } from 'node:fs/promises';
import { collectDiagrams, type Collected } from '../diagrams/collect.ts';
import { closeBrowser, renderDiagrams } from '../diagrams/render.ts';
import { listOrphans, readSvg, REASONS, removeSvg, svgPath, writeSvg } from '../diagrams/store.ts';
import { readArguments } from './read-arguments.ts';
import { readFolder } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';

/** Brings the drawings to what the pages ask for, or reports; fails where one is missing. */
export async function main(args: string[]): Promise<number> {
  const { values, problem } = readArguments(args, { check: { type: 'boolean' } });
  if (problem !== undefined) return fail(problem);
  // Without any page every drawing would be one that nobody asks for.
  await access('content/pages');
  const files = [...(await readFolder('content/pages'))];
  const pages = files.filter(([path]) => path.endsWith('.mdx'));
  const collected = collectDiagrams(
    pages.map(([path, text]) => ({ file: `content/pages/${path}`, text })),
  );
  const problems = values.check ? findProblems(collected) : await drawAll(collected);
  if (problems.length === 0) return 0;
  for (const each of problems) console.error(each);
  return fail(`\n図の問題が${problems.length}件あります。`);
}

function findProblems({ diagrams, problems }: Collected): string[] {
  const remedy = 'npm run diagrams を実行し、できたファイルをコミットしてください。';
  const undrawn = diagrams.flatMap(({ file, line, title, key }) => {
    const { state } = readSvg(key);
    if (state === 'whole') return [];
    return [`${file}:${line} 図「${title}」${REASONS[state]}（${key}.svg）。${remedy}`];
  });
  const orphans = orphansOf(diagrams).map(
    (key) => `${svgPath(key)}:1 この図を使うページがありません。${remedy}`,
  );
  const found = [...problems, ...undrawn, ...orphans];
  if (found.length === 0) console.log(`図 ${diagrams.length}件：すべて描かれています。`);
  return found;
}

async function drawAll({ diagrams, problems }: Collected): Promise<string[]> {
  const missing = diagrams.filter(({ key }) => readSvg(key).state !== 'whole');
  const undrawn = new Map(missing.map((each) => [each.key, each]));
  const results = await renderDiagrams([...undrawn.values()]).catch((error: Error) => error);
  await closeBrowser();
  if (results instanceof Error) return [...problems, results.message];
  const drawn = results.filter((result) => result.ok);
  for (const { key, svg } of drawn) writeSvg(key, svg);
  // While a fence is unreadable its key is unknown, so an orphan may still be wanted.
  const orphans = problems.length === 0 ? orphansOf(diagrams) : [];
  for (const key of orphans) removeSvg(key);
  const unchanged = diagrams.length - undrawn.size;
  const counts = `描いた ${drawn.length}、前のまま ${unchanged}、消した ${orphans.length}`;
  console.log(`図 ${diagrams.length}件：${counts}`);
  return [...problems, ...results.flatMap((result) => (result.ok ? [] : result.problem))];
}

function orphansOf(diagrams: Collected['diagrams']): string[] {
  return listOrphans(new Set(diagrams.map(({ key }) => key)));
}

runCommand(import.meta.filename, main);
