/*
 * npm run import -- <outline> [--format name] [--name 09-name] [--dry-run]
 * turns an outline of any known format into the pages of its chapter.
 */
import { extname, resolve } from 'node:path';
import { readErrata } from '../content/errata.ts';
import { readGlossary } from '../content/glossary.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL, writeAll, type NewFile } from '../content/journal/write-all.ts';
import { formatProblems } from '../content/report.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { ChapterSources } from '../import/convert/convert-chapter.ts';
import { importChapter } from '../import/convert/import-chapter.ts';
import { formatImport, formatReading, refused } from '../import/convert/import-report.ts';
import { outlineAtRisk } from '../import/convert/outline-at-risk.ts';
import { takeOutline } from '../import/convert/take-outline.ts';
import { parseOutline } from '../import/formats/parse.ts';
import { formats } from '../import/formats/read-outline.ts';
import { walk } from '../import/formats/walk.ts';
import { findSlips } from '../import/lint/find-slips.ts';
import { formatSlips } from '../import/lint/slip-report.ts';
import { listInSite, nameChapter } from './name-chapter.ts';
import { readArguments } from './read-arguments.ts';
import { readChapter } from './read-chapter.ts';
import { readInput, readText } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';
import { showChanges } from './show-changes.ts';

const OPTIONS = {
  'format': { type: 'string' },
  'name': { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;
const FORMAT = `[--format ${formats.join('|')}]`;
const USAGE = `使い方：npm run import -- <アウトライン> ${FORMAT} [--name 09-name] [--dry-run]
例：npm run import -- content/outlines/08-virtual-network.md`;

/** Imports an outline, or shows what that would change. Fails at mistakes and open conflicts. */
export function main(args: string[]): Promise<number> {
  // Reading belongs to it: what another import writes meanwhile would get its old texts back.
  return whileAlone(JOURNAL, () => importOutline(args));
}

async function importOutline(args: string[]): Promise<number> {
  const { values, positionals, problem: wrongCall } = readArguments(args, OPTIONS, USAGE);
  if (wrongCall !== undefined) return fail(wrongCall);
  const [outline, ...more] = positionals;
  const wanted = formats.find((name) => name === values.format);
  const isWrong = more.length > 0 || (values.format !== undefined && !wanted);
  if (outline === undefined || isWrong) return fail(USAGE);
  const input = await readInput(outline);
  if (!input.bytes) return fail(`${input.reason}\n${USAGE}`);
  const { value: taken, problems } = takeOutline(input.bytes, outline, wanted);
  if (!taken) return fail(formatProblems(problems));
  const { text, isForeign } = taken;
  const { name, problem, note } = await nameChapter(outline, text, values.name);
  if (problem) return fail(formatProblems([problem]));
  const home = `content/outlines/${name}.md`;
  const isHome = resolve(outline) === resolve(home);
  const { pages: folder, ...chapter } = await readChapter(name, outline);
  const sources = { ...chapter, outline: { file: isForeign ? home : outline, text } };
  const risks = outlineAtRisk({
    file: outline,
    text: isForeign ? new TextDecoder().decode(input.bytes) : text,
    ...{ home, isHome, isForeign, isNamed: wanted !== undefined },
    present: await readText(home),
    last: folder.manifest?.outline,
  });
  if (risks.length > 0) return fail(`${formatProblems(risks)}\n\n${refused(name)}`);
  const plan = importChapter(sources, folder);
  const report = formatImport(name, plan);
  if (plan.problems.length > 0) return fail(report);
  const listed = await listInSite(name);
  const inFolder = (path: string) => `${folder.path}/${path}`;
  const files: NewFile[] = [
    ...plan.renewed,
    ...(isForeign ? originalOf(outline, home, input.bytes) : []),
    // An outline from elsewhere is the chapter's new version.
    ...(isHome && !isForeign ? [] : [{ file: home, text }]),
    ...listed.files,
    ...[...plan.writes].map(([path, page]) => ({ file: inFolder(path), text: page })),
    { file: `content/outlines/${name}.tree.json`, text: plan.converted.tree },
  ];
  const removals = [...plan.dropped, ...plan.removals.map(inFolder)];
  if (values['dry-run']) {
    console.log(await showChanges(files, removals));
    // The report goes another way, so that the diff can be kept in a file.
    console.error(`${report}\n\n--dry-run なので、何も書いていません`);
    return plan.conflicts.length > 0 ? 1 : 0;
  }
  await writeAll(JOURNAL, files, removals);
  const slips = slipsIn(sources, home, plan.renewed);
  const notes = [formatReading(taken, outline, home), report, slips, listed.note, note];
  console.log(notes.filter(Boolean).join('\n\n'));
  if (plan.conflicts.length === 0) return 0;
  const stops = '決まるまで、組立て（build）、検査（check）、次の取り込みは止まります。';
  return fail(`\n${formatProblems(plan.conflicts, '重なり')}\n${stops}`);
}

/**
 * Where a file in another form is kept as it came, for what pages do not show: beside the outline
 * made from it, as `09-map.xmind` or `09-map.md.original`.
 */
function originalOf(outline: string, home: string, bytes: Uint8Array): NewFile[] {
  const ending = extname(outline).toLowerCase();
  const isOwn = /^\.(?!md$)[a-z0-9]+$/u.test(ending);
  const file = isOwn ? home.replace(/\.md$/u, ending) : `${home}.original`;
  return resolve(file) === resolve(outline) ? [] : [{ file, text: bytes }];
}

/** What may be slips of the pen in the outline; what the corrections settle is left out. */
function slipsIn(sources: ChapterSources, home: string, renewed: readonly SourceFile[]): string {
  const { outline, glossary, errata } = sources;
  const { root } = parseOutline(outline.text, home);
  const terms = glossary ? readGlossary(glossary.text, glossary.file).value : [];
  // The corrections follow their lines when these move.
  const list = renewed.find(({ file }) => file === errata?.file) ?? errata;
  const settled = list ? readErrata(list.text, list.file).value : [];
  return root ? formatSlips(findSlips([...walk(root)], terms, settled), home) : '';
}

runCommand(import.meta.filename, main);
