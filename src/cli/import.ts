/* npm run import -- <outline> [--format name] [--name 09-name] [--dry-run]: turns an outline of any known format into the pages of its chapter. */
import './say-faults.ts';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readErrata } from '../content/errata.ts';
import { readGlossary } from '../content/glossary.ts';
import { walk } from '../outline/walk.ts';
import { formatProblems } from '../content/report.ts';
import { parseOutline } from '../outline/parse.ts';
import { formats } from '../outline/read-outline.ts';
import type { ChapterSources, SourceFile } from '../convert/convert-chapter.ts';
import { importChapter, MANIFEST } from '../convert/import-chapter.ts';
import type { PagesFolder } from '../convert/import-chapter.ts';
import { formatImport } from '../convert/import-report.ts';
import { readManifest } from '../convert/manifest.ts';
import { outlineAtRisk } from '../convert/outline-at-risk.ts';
import { formatReading } from '../convert/reading-report.ts';
import { takeOutline } from '../convert/take-outline.ts';
import { findSlips } from '../slips/find-slips.ts';
import { formatSlips } from '../slips/slip-report.ts';
import { listInSite, nameChapter } from './name-chapter.ts';
import { readChapterSources } from './read-chapter-sources.ts';
import { readFolder } from './read-folder.ts';
import { readGiven } from './read-given.ts';
import { readSupplements } from './read-supplements.ts';
import { readText } from './read-text.ts';
import { showChanges } from './show-changes.ts';
import { unknownOptions } from './unknown-options.ts';
import { finishWriting, JOURNAL } from '../journal/finish-writing.ts';
import { whileAlone } from '../journal/while-alone.ts';
import { writeAll } from '../journal/write-all.ts';

const OPTIONS = ['--format', '--name', '--dry-run'];
const USAGE = `使い方：npm run import -- <アウトライン> [--format ${formats.join('|')}] [--name 09-name] [--dry-run]\n例：npm run import -- content/outlines/08-virtual-network.md`;

// Reading belongs to it: pages that another import writes meanwhile would get their old texts back.
process.exitCode = await whileAlone(JOURNAL, () => main(process.argv.slice(2)));

async function main(args: string[]): Promise<number> {
  await finishWriting(JOURNAL);
  const unknown = unknownOptions(args, OPTIONS);
  if (unknown) return fail(`${unknown}\n${USAGE}`);
  const { outline, format, name: called, dryRun } = readCall(args);
  const wanted = formats.find((name) => name === format);
  if (outline === undefined || (format !== undefined && !wanted)) return fail(USAGE);
  const given = await readGiven(outline);
  if (!given.bytes) return fail(`${given.reason}\n${USAGE}`);
  const { bytes } = given;
  const { value: taken, problems } = takeOutline(bytes, outline, wanted);
  if (!taken) return fail(formatProblems(problems));
  const { text, isForeign } = taken;
  const { name, problem } = await nameChapter(outline, text, called);
  if (problem) return fail(formatProblems([problem]));
  const home = `content/outlines/${name}.md`;
  const isHome = resolve(outline) === resolve(home);
  const moved = `content/moved/${name}.yaml`;
  const sources = {
    ...(await readChapterSources(name, outline)),
    outline: { path: isForeign ? home : outline, text },
    supplements: await readSupplements(name),
    moved: { path: moved, text: (await readText(moved)) ?? '' },
  };
  const pagesFolder = await readPagesFolder(`content/pages/${name}`);
  const last = pagesFolder.manifest?.outline;
  const incoming = { file: outline, text: isForeign ? new TextDecoder().decode(bytes) : text, home, isHome, isForeign };
  const risks = outlineAtRisk({ ...incoming, isNamed: wanted !== undefined, kept: await readText(home), last });
  if (risks.length > 0) return fail(`${formatProblems(risks)}\n\n${name} は取り込めませんでした（何も書いていません）`);
  const plan = importChapter(sources, pagesFolder);
  const report = formatImport(name, plan);
  if (plan.problems.length > 0) return fail(report);
  const folder = `content/pages/${name}`;
  const tree = { path: `content/outlines/${name}.tree.json`, text: plan.converted.tree };
  // An outline from elsewhere is the chapter's new version. One in another form is kept as it came, for what pages do not show.
  const copy = isHome && !isForeign ? [] : [{ path: home, text }];
  const original = isForeign ? originalOf(outline, home, bytes) : [];
  const listed = await listInSite(name);
  const pages = plan.writes.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  const files = [...plan.renewed, ...original, ...copy, ...listed.files, ...pages, tree];
  const removals = [...plan.dropped, ...plan.removals.map((path) => `${folder}/${path}`)];
  if (dryRun) {
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

function fail(message: string): number {
  console.error(message);
  return 1;
}

async function readPagesFolder(path: string): Promise<PagesFolder> {
  const files = await readFolder(path);
  return { path, files, manifest: readManifest(files.get(MANIFEST) ?? '') };
}
