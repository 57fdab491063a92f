/* npm run import -- <outline> [--format name] [--name 09-name] [--dry-run]: turns an outline of any known format into the pages of its chapter. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { OutlineNode } from '../outline/node.ts';
import { walk } from '../outline/walk.ts';
import { formatProblems } from '../content/report.ts';
import { formats, LIMIT, readOutline } from '../outline/read-outline.ts';
import { parseOutline } from '../outline/parse.ts';
import { writeOutline } from '../outline/write-outline.ts';
import { importChapter, MANIFEST } from '../convert/import-chapter.ts';
import type { PagesFolder } from '../convert/import-chapter.ts';
import { formatImport } from '../convert/import-report.ts';
import { readManifest } from '../convert/manifest.ts';
import { listInSite, nameChapter } from './name-chapter.ts';
import { readChapterSources } from './read-chapter-sources.ts';
import { readFolder } from './read-folder.ts';
import { readSupplements } from './read-supplements.ts';
import { readText } from './read-text.ts';
import { showChanges } from './show-changes.ts';
import { finishWriting, JOURNAL } from '../journal/finish-writing.ts';
import { writeAll } from '../journal/write-all.ts';

const USAGE = '使い方：npm run import -- content/outlines/08-virtual-network.md';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  await finishWriting(JOURNAL);
  const { outline, format, name: called, dryRun } = readCall(args);
  const wanted = formats.find((name) => name === format);
  if (outline === undefined || (format !== undefined && !wanted)) return fail(USAGE);
  const bytes = await readFile(outline).catch(() => undefined);
  if (!bytes) return fail(`${outline} がありません。パスを確かめてください。\n${USAGE}`);
  const house = wanted === undefined || wanted === 'markdown' ? houseForm(bytes, outline) : undefined;
  const read = house === undefined ? readOutline(bytes, outline, wanted) : undefined;
  if (read && !read.root) return fail(formatProblems([...read.warnings, ...read.problems]));
  const text = house ?? (read?.root ? writeOutline(read.root) : '');
  const { name, problem } = await nameChapter(outline, text, called);
  if (problem) return fail(formatProblems([problem]));
  const home = join('content', 'outlines', `${name}.md`);
  const isHome = resolve(outline) === resolve(home);
  const moved = join('content', 'moved', `${name}.yaml`);
  const sources = {
    ...(await readChapterSources(name, outline)),
    outline: { path: house === undefined ? home : outline, text },
    supplements: await readSupplements(name),
    moved: { path: moved, text: (await readText(moved)) ?? '' },
  };
  const plan = importChapter(sources, await readPagesFolder(join('content', 'pages', name)));
  const report = formatImport(name, plan);
  if (plan.problems.length > 0) return fail(report);
  const folder = join('content', 'pages', name);
  const tree = { path: join('content', 'outlines', `${name}.tree.json`), text: plan.converted.tree };
  // An outline from elsewhere is the chapter's new version. One that stood here in another form is kept beside it.
  const copy = isHome && house !== undefined ? [] : [{ path: home, text }];
  const original = isHome && house === undefined ? [{ path: `${home}.original`, text: bytes }] : [];
  const listed = await listInSite(name);
  const pages = plan.writes.map(({ path, text }) => ({ path: join(folder, path), text }));
  const files = [...plan.renewed, ...original, ...copy, ...listed.files, ...pages, tree];
  const removals = [...plan.dropped, ...plan.removals.map((path) => join(folder, path))];
  if (dryRun) {
    console.log(await showChanges(files, removals));
    // The report goes another way, so that the diff can be kept in a file.
    console.error(`${report}\n\n--dry-run なので、何も書いていません`);
    return plan.conflicts.length > 0 ? 1 : 0;
  }
  await writeAll(JOURNAL, files, removals);
  if (read?.root) console.log(foreign(read.format, read.encoding, home, [...read.warnings, ...marksOf(read.root, outline)]));
  console.log(report);
  if (listed.note) console.log(`\n${listed.note}`);
  if (plan.conflicts.length === 0) return 0;
  return fail(`\n${formatProblems(plan.conflicts, '重なり')}\n決まるまで、組立て（build）、検査（check）、次の取り込みは止まります。`);
}

interface Call {
  outline: string | undefined;
  format: string | undefined;
  name: string | undefined;
  dryRun: boolean;
}

function readCall(args: string[]): Call {
  try {
    const options = { 'format': { type: 'string' }, 'name': { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const outline = positionals.length === 1 ? positionals[0] : undefined;
    return { outline, format: values.format, name: values.name, dryRun: values['dry-run'] };
  } catch {
    return { outline: undefined, format: undefined, name: undefined, dryRun: false };
  }
}

/** The text as it is when it already has the form that the project keeps; its bytes then stay the same. */
function houseForm(bytes: Uint8Array, file: string): string | undefined {
  if (bytes.length > LIMIT) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return parseOutline(text, file).root ? text : undefined;
  } catch {
    return undefined;
  }
}

function foreign(format: string, encoding: string, home: string, warnings: readonly Problem[]): string {
  const read = `${format}（${encoding}）として読み、${home} に見出しと箇条書きの形で置きました（注記は項目になります）`;
  return warnings.length > 0 ? `${read}\n\n${formatProblems(warnings, '注意')}\n` : `${read}\n`;
}

/** What a map says about its topics and pages cannot show: one remark for each name, at the first topic that has it. */
function marksOf(root: OutlineNode, file: string): Problem[] {
  const shown = ['number', 'task', 'tag', 'summary'];
  const first = new Map<string, { line: number; value: string }>();
  for (const { line, meta = [] } of walk(root)) {
    for (const [name, value] of meta) if (!shown.includes(name) && !first.has(name)) first.set(name, { line, value });
  }
  return [...first].map(([name, { line, value }]) => ({
    file,
    line,
    expected: 'ページに出る文字',
    found: `項目の印 ${name}: ${excerpt(value)}`,
    remedy: 'ページには出ません。要るものは項目の文字にしてください（一覧は npm run -s outline）',
  }));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

async function readPagesFolder(path: string): Promise<PagesFolder> {
  const files = await readFolder(path);
  return { path, files, manifest: readManifest(files.get(MANIFEST) ?? '') };
}
