import { cp, glob, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { largeBook } from './large-book.ts';
import { measureRun, type Cost } from './measure-run.ts';

const PARTS = ['astro.config.mjs', 'content', 'package.json', 'package-lock.json', 'public', 'src', 'tsconfig.json'];
/** What a build leaves for the next one. */
const LEFT = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];
/** One page in so many has a diagram. */
const ILLUSTRATED = 10;

/** A copy of the project in a folder of its own, with generated chapters up to `pages` pages, and how to build and change it. */
export interface BenchFolder {
  /** Pages of the chapters; the site has some more beside them. */
  pages: number;
  buildCold(): Promise<Cost>;
  /** Builds again after one page has changed. */
  buildChanged(): Promise<Cost>;
  remove(): Promise<void>;
}

/** Makes the copy; a number below that of the project's own pages gives these. */
export async function benchFolder(pages: number): Promise<BenchFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'zukai-bench-'));
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  await linkPackages(folder);
  const own = await pagesIn(folder);
  for (const { name, text } of largeBook(await readMaterial(), pages - own.length)) {
    const outline = `content/outlines/${name}.md`;
    await writeFile(join(folder, outline), text);
    await measureRun(['src/cli/import.ts', outline], folder);
  }
  const all = await pagesIn(folder);
  await illustrate(all.filter((page) => !own.includes(page)), own);
  const changed = all.at(-1) ?? '';
  let changes = 0;
  // Without a browser no PDFs are printed: printing a chapter costs the browser a minute, whatever builds the pages.
  const build = () => measureRun(['node_modules/astro/bin/astro.mjs', 'build'], folder, { CHROME_PATH: join(folder, 'no-browser') });
  return {
    pages: all.length,
    async buildCold() {
      for (const left of LEFT) await rm(join(folder, left), { recursive: true, force: true });
      return build();
    },
    async buildChanged() {
      changes += 1;
      await writeFile(changed, `${await readFile(changed, 'utf8')}\n<Supplement title="追記${changes}">\n\n${changes}回目の追記。\n\n</Supplement>\n`);
      return build();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Packages are linked one by one, so that what a build keeps beside them stays in the folder. */
async function linkPackages(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.') || name === '.bin') await symlink(resolve('node_modules', name), join(modules, name), 'junction');
  }
}

async function readMaterial() {
  const outlines = await Array.fromAsync(glob('content/outlines/*.md'));
  const texts = await Promise.all(outlines.sort().map((file) => readFile(file, 'utf8')));
  const glossary = parse(await readFile('content/glossary.yaml', 'utf8')) as { term: string }[];
  return {
    lines: texts.flatMap((text) => text.split(/\r?\n/u)).map((line) => line.replace(/^[\s#*-]+/u, '').trim()).filter((line) => line.length > 8),
    terms: glossary.map(({ term }) => term),
  };
}

async function pagesIn(folder: string): Promise<string[]> {
  const names = await Array.fromAsync(glob('content/pages/**/*.mdx', { cwd: folder }));
  return names.sort().map((name) => join(folder, name));
}

/** Gives some pages a diagram of another page. */
async function illustrate(pages: readonly string[], others: readonly string[]): Promise<void> {
  const texts = await Promise.all(others.map((page) => readFile(page, 'utf8')));
  const fences = texts.flatMap((text) => text.match(/^```mermaid [\s\S]*?^```$/gmu) ?? []);
  for (const [place, page] of pages.entries()) {
    if (place % ILLUSTRATED !== 0) continue;
    await writeFile(page, `${await readFile(page, 'utf8')}\n<Supplement title="図">\n\n${fences[(place / ILLUSTRATED) % fences.length]}\n\n</Supplement>\n`);
  }
}
