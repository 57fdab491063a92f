/* npm run import -- <outline> [--format name] [--name 09-name] [--dry-run]: turns an outline of any known format into the pages of its chapter. */
import { extname, resolve } from 'node:path';
import { readErrata } from '../content/errata.ts';
import { readGlossary } from '../content/glossary.ts';
import { walk } from '../import/formats/walk.ts';
import { formatProblems } from '../content/report.ts';
import { parseOutline } from '../import/formats/parse.ts';
import { formats } from '../import/formats/read-outline.ts';
import type { ChapterSources, SourceFile } from '../import/convert/convert-chapter.ts';
import { importChapter } from '../import/convert/import-chapter.ts';
import { formatImport } from '../import/convert/import-report.ts';
import { outlineAtRisk } from '../import/convert/outline-at-risk.ts';
import { formatReading } from '../import/convert/reading-report.ts';
import { takeOutline } from '../import/convert/take-outline.ts';
import { findSlips } from '../import/lint/find-slips.ts';
import { formatSlips } from '../import/lint/slip-report.ts';
import { listInSite, nameChapter } from './name-chapter.ts';
import { readArguments } from './read-arguments.ts';
import { readChapter } from './read-chapter.ts';
import { readInput, readText } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';
import { showChanges } from './show-changes.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL, writeAll } from '../content/journal/write-all.ts';

const OPTIONS = { 'format': { type: 'string' }, 'name': { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
const USAGE = `使い方：npm run import -- <アウトライン> [--format ${formats.join('|')}] [--name 09-name] [--dry-run]\n例：npm run import -- content/outlines/08-virtual-network.md`;

/** Imports an outline, or shows what that would change. Fails where something is wrong or a conflict is to be decided. */
export function main(args: string[]): Promise<number> {
  // Reading belongs to it: pages that another import writes meanwhile would get their old texts back.
  return whileAlone(JOURNAL, () => importOutline(args));
}

async function importOutline(args: string[]): Promise<number> {
  const { values, positionals, problem: wrongCall } = readArguments(args, OPTIONS, USAGE);
  if (wrongCall !== undefined) return fail(wrongCall);
  const [outline, ...more] = positionals;
  const wanted = formats.find((name) => name === values.format);
  if (outline === undefined || more.length > 0 || (values.format !== undefined && !wanted)) return fail(USAGE);
  const input = await readInput(outline);
  if (!input.bytes) return fail(`${input.reason}\n${USAGE}`);
  const { bytes } = input;
  const { value: taken, problems } = takeOutline(bytes, outline, wanted);
  if (!taken) return fail(formatProblems(problems));
  const { text, isForeign } = taken;
  const { name, problem } = await nameChapter(outline, text, values.name);
  if (problem) return fail(formatProblems([problem]));
  const home = `content/outlines/${name}.md`;
  const isHome = resolve(outline) === resolve(home);
  const { pages: folder, ...chapter } = await readChapter(name, outline);
  const sources = { ...chapter, outline: { path: isForeign ? home : outline, text } };
  const last = folder.manifest?.outline;
  const incoming = { file: outline, text: isForeign ? new TextDecoder().decode(bytes) : text, home, isHome, isForeign };
  const risks = outlineAtRisk({ ...incoming, isNamed: wanted !== undefined, kept: await readText(home), last });
  if (risks.length > 0) return fail(`${formatProblems(risks)}\n\n${name} は取り込めませんでした（何も書いていません）`);
  const plan = importChapter(sources, folder);
  const report = formatImport(name, plan);
  if (plan.problems.length > 0) return fail(report);
  const tree = { path: `content/outlines/${name}.tree.json`, text: plan.converted.tree };
  // An outline from elsewhere is the chapter's new version. One in another form is kept as it came, for what pages do not show.
  const copy = isHome && !isForeign ? [] : [{ path: home, text }];
  const original = isForeign ? originalOf(outline, home, bytes) : [];
  const listed = await listInSite(name);
  const pages = plan.writes.map(({ path, text }) => ({ path: `${folder.path}/${path}`, text }));
  const files = [...plan.renewed, ...original, ...copy, ...listed.files, ...pages, tree];
  const removals = [...plan.dropped, ...plan.removals.map((path) => `${folder.path}/${path}`)];
  if (values['dry-run']) {
    console.log(await showChanges(files, removals));
    // The report goes another way, so that the diff can be kept in a file.
    console.error(`${report}\n\n--dry-run なので、何も書いていません`);
    return plan.conflicts.length > 0 ? 1 : 0;
  }
  await writeAll(JOURNAL, files, removals);
  console.log(`${formatReading(taken, outline, home)}\n`);
  console.log(report);
  for (const note of [slipsIn(sources, home, plan.renewed), listed.note]) if (note) console.log(`\n${note}`);
  if (plan.conflicts.length === 0) return 0;
  return fail(`\n${formatProblems(plan.conflicts, '重なり')}\n決まるまで、組立て（build）、検査（check）、次の取り込みは止まります。`);
}

/** Where a file in another form is kept beside the outline made from it: `09-map.xmind`, or `09-map.md.original`. */
function originalOf(outline: string, home: string, bytes: Uint8Array): { path: string; text: Uint8Array }[] {
  const ending = extname(outline).toLowerCase();
  const path = /^\.(?!md$)[a-z0-9]+$/u.test(ending) ? home.replace(/\.md$/u, ending) : `${home}.original`;
  return resolve(path) === resolve(outline) ? [] : [{ path, text: bytes }];
}

/** What may be slips of the pen in the outline as it is kept; what the corrections settle is left out. */
function slipsIn({ outline, glossary, errata }: ChapterSources, home: string, renewed: readonly SourceFile[]): string {
  const { root } = parseOutline(outline.text, home);
  const terms = glossary ? readGlossary(glossary.text, glossary.path).value : [];
  // The corrections follow their lines when these move.
  const list = renewed.find(({ path }) => path === errata?.path) ?? errata;
  const settled = list ? readErrata(list.text, list.path).value : [];
  return root ? formatSlips(findSlips([...walk(root)], terms, settled), home) : '';
}

runCommand(import.meta.filename, main);
