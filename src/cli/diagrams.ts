import './say-faults.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withoutMark } from '../content/byte-order-mark.ts';
import { collectDiagrams, type Collected, type Page } from '../diagrams/collect.ts';
import { closeBrowser, renderDiagrams } from '../diagrams/render.ts';
import { unknownOptions } from './unknown-options.ts';
import { listOrphans, readSvg, removeSvg, svgPath, writeSvg } from '../diagrams/store.ts';

// npm run diagrams            draws what is missing and deletes what no fence asks for
// npm run diagrams -- --check reports both and changes nothing; needs no browser

const unknown = unknownOptions(process.argv.slice(2), ['--check']);
if (unknown) {
  console.error(unknown);
  process.exit(1);
}
const PAGES = join('content', 'pages');
const REASONS = { missing: 'がまだ描かれていません', broken: 'のSVGが壊れています' } as const;
const check = process.argv.includes('--check');
const collected = collectDiagrams(readPages(PAGES));
const problems = check ? findProblems(collected) : await drawAll(collected);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n図の問題が${problems.length}件あります。`);
  process.exitCode = 1;
}

function readPages(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({ file: join(folder, name).replaceAll(sep, '/'), text: withoutMark(readFileSync(join(folder, name), 'utf8')) }));
}

function findProblems({ diagrams, problems }: Collected): string[] {
  const remedy = 'npm run diagrams を実行し、できたファイルをコミットしてください。';
  const undrawn = diagrams.flatMap(({ file, line, title, key }) => {
    const { state } = readSvg(key);
    return state === 'whole' ? [] : [`${file}:${line} 図「${title}」${REASONS[state]}（${key}.svg）。${remedy}`];
  });
  const orphans = orphansOf(diagrams).map((key) => `${svgPath(key)}:1 この図を使うページがありません。${remedy}`);
  const found = [...problems, ...undrawn, ...orphans];
  if (found.length === 0) console.log(`図 ${diagrams.length}件：すべて描かれています。`);
  return found;
}

async function drawAll({ diagrams, problems }: Collected): Promise<string[]> {
  const undrawn = new Map(diagrams.filter(({ key }) => readSvg(key).state !== 'whole').map((each) => [each.key, each]));
  const results = await renderDiagrams([...undrawn.values()]).catch((error: Error) => error);
  await closeBrowser();
  if (results instanceof Error) return [...problems, results.message];
  let drawn = 0;
  const found = [...problems];
  for (const result of results) {
    if (result.ok) {
      writeSvg(result.key, result.svg);
      drawn += 1;
    } else {
      found.push(result.problem);
    }
  }
  // While a fence is unreadable its key is unknown, so an orphan may still be wanted.
  const orphans = problems.length === 0 ? orphansOf(diagrams) : [];
  for (const key of orphans) removeSvg(key);
  console.log(`図 ${diagrams.length}件：描いた ${drawn}、前のまま ${diagrams.length - undrawn.size}、消した ${orphans.length}`);
  return found;
}

function orphansOf(diagrams: Collected['diagrams']): string[] {
  return listOrphans(new Set(diagrams.map(({ key }) => key)));
}
