/* npm run import -- <outline.md>: turns an outline into the pages of its chapter. */
import { basename, join, resolve } from 'node:path';
import { importChapter, MANIFEST } from '../convert/import-chapter.ts';
import type { PagesFolder } from '../convert/import-chapter.ts';
import { formatImport } from '../convert/import-report.ts';
import { readManifest } from '../convert/manifest.ts';
import { readChapterSources } from './read-chapter-sources.ts';
import { readFolder } from './read-folder.ts';
import { readText } from './read-text.ts';
import { writeAll } from './write-all.ts';

const USAGE = '使い方：npm run import -- content/outlines/08-virtual-network.md';

process.exitCode = await main(process.argv.slice(2));

async function main([outline, ...rest]: string[]): Promise<number> {
  if (outline === undefined || rest.length > 0 || !outline.endsWith('.md')) {
    console.error(USAGE);
    return 1;
  }
  if ((await readText(outline)) === undefined) {
    console.error(`${outline} がありません。パスを確かめてください。\n${USAGE}`);
    return 1;
  }
  const name = basename(outline, '.md');
  const home = join('content', 'outlines', `${name}.md`);
  const sources = await readChapterSources(name, outline);
  const plan = importChapter(sources, await readPagesFolder(join('content', 'pages', name)));
  const report = formatImport(name, plan);
  if (plan.problems.length > 0) {
    console.error(report);
    return 1;
  }
  const folder = join('content', 'pages', name);
  const tree = { path: join('content', 'outlines', `${name}.tree.json`), text: plan.converted.tree };
  // An outline from elsewhere is the chapter's new version.
  const copy = resolve(outline) === resolve(home) ? [] : [{ path: home, text: sources.outline.text }];
  await writeAll(
    [...copy, tree, ...plan.writes.map(({ path, text }) => ({ path: join(folder, path), text }))],
    plan.removals.map((path) => join(folder, path)),
  );
  console.log(report);
  return 0;
}

async function readPagesFolder(path: string): Promise<PagesFolder> {
  const files = await readFolder(path);
  return { path, files, manifest: readManifest(files.get(MANIFEST) ?? '') };
}
