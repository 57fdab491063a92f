import { existsSync, rmSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { closeBrowser } from '../diagrams/ensure.ts';
import { finishWriting, JOURNAL } from '../journal/finish-writing.ts';
import { whileAlone } from '../journal/while-alone.ts';
import { readGlossary } from '../content/glossary.ts';
import { formatProblems } from '../content/report.ts';
import { systemFault } from '../content/system-fault.ts';
import { rulesBelow } from '../hosting/header-rules.ts';
import type { SiteAddress } from '../machine/address-of.ts';
import { proofread } from '../proofread/proofread.ts';
import { indexSite } from '../search/index-site.ts';
import { compressTexts } from './compress-texts.ts';
import { showEdits } from './dev-server.ts';
import { drawMissing } from './draw-missing.ts';
import { NO_WORKER } from '../offline/no-worker.ts';
import { printPdfs } from '../sheets/print-pdfs.ts';
import { subsetFonts } from '../sheets/subset-fonts.ts';
import { loadScriptsLate } from './late-script.ts';
import { tightenPolicy } from './policy.ts';
import { keptWork, type KeptWork } from './kept-work.ts';
import { offlineWorker } from './offline-worker.ts';
import { oneStyle } from './one-style.ts';
import { readContent } from './read-content.ts';
import { clearLeftovers, folderBeside, swapIn } from './swap-folder.ts';
import { tallFigures } from './tall-figures.ts';
import { withoutLinks } from './unmade-links.ts';
import { writeAnki } from './write-anki.ts';
import { writeForMachines } from './write-for-machines.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Everything that happens around Astro's own build: proofreading before it, finishing the pages after it, and only then
 * giving the site its place.
 */
export function zukai(): AstroIntegration {
  let address: SiteAddress = { base: '/' };
  let dist = '';
  let cache = '';
  return {
    name: 'zukai',
    hooks: {
      'astro:config:setup': explained(async ({ command, config: { outDir }, updateConfig }) => {
        // Before Astro reads the content: an import may have been cut off, or be on its way.
        if (existsSync(JOURNAL)) await whileAlone(JOURNAL, () => finishWriting(JOURNAL));
        // And before Astro stops at the first of a person's mistakes, in English.
        if (command === 'build') await stopAtProblems();
        dist = fileURLToPath(outDir).replace(/[\\/]$/u, '');
        if (command === 'build') {
          updateConfig({ outDir: pathToFileURL(`${folderBeside(dist)}/`), vite: { plugins: [offlineWorker()] } });
        }
        if (command === 'preview') clearLeftovers(dist);
      }),
      'astro:config:done': ({ config: { base, site, cacheDir } }) => {
        cache = fileURLToPath(cacheDir);
        address = { base: `${base}/`.replace(/\/{2,}/gu, '/'), ...(site && { site }) };
      },
      'astro:server:setup': (setup) => {
        showEdits(setup);
        setup.server.middlewares.use((request, response, next) => {
          if (new URL(request.url ?? '', 'http://x').pathname.endsWith('/sw.js')) response.setHeader('Content-Type', 'text/javascript').end(NO_WORKER);
          else next();
        });
      },
      'astro:build:start': async () => {
        clearLeftovers(dist);
        // A build that ends early takes along what it has written.
        process.once('exit', (code) => {
          rmSync(folderBeside(dist), { recursive: true, force: true });
          if (code !== 0 && existsSync(dist)) console.error('前に作ったサイト（dist）は、そのまま残っています。');
        });
        await prepare();
      },
      'astro:build:done': explained(async ({ dir }) => {
        await finishPages(fileURLToPath(dir), address, keptWork(join(cache, 'zukai'), await tools()));
        swapIn(fileURLToPath(dir), dist);
      }),
      'astro:server:done': closeBrowser,
    },
  };
}

/** A hook that ends in Japanese where the system refuses something. */
function explained<Options>(hook: (options: Options) => Promise<void>): (options: Options) => Promise<void> {
  return (options) =>
    hook(options).catch((error: unknown) => {
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      stop(fault);
    });
}

async function stopAtProblems() {
  const problems = proofread(await readContent());
  if (problems.length > 0) stop(formatProblems(problems));
}

async function prepare() {
  const { pages } = await readContent();
  const undrawn = await drawMissing(pages);
  if (undrawn.length > 0) stop(undrawn.join('\n\n'));
  const tall = tallFigures(pages);
  if (tall.length > 0) stop(formatProblems(tall));
}

/** Ends the build with a message; an error would add a stack trace that helps nobody who writes notes. */
function stop(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

async function finishPages(dist: string, address: SiteAddress, kept: KeptWork) {
  const { glossary } = await readContent();
  await indexSite({ distDir: dist, glossary: readGlossary(glossary.text, glossary.file).value });
  for await (const name of glob('**/*.html', { cwd: dist })) {
    const file = join(dist, name);
    await writeFile(file, tightenPolicy(oneStyle(loadScriptsLate(await readFile(file, 'utf8')))));
  }
  await subsetFonts(dist, (parts, make) => kept.bring(parts, make));
  if (!(await writeAnki(dist))) {
    console.log('このNode.jsのnode:sqliteではパッケージを書けないため、Anki用の .apkg は作らず、そのリンクも載せません。');
    await leaveOut(dist, 'apkg');
  }
  if (!(await hasPdfs(dist, address.base))) await leaveOut(dist, 'pdf');
  await writeForMachines(dist, address);
  const headers = join(dist, '_headers');
  await writeFile(headers, rulesBelow(address.base, await readFile(headers, 'utf8')));
  await writeOffline(dist, address.base);
  // Last, so that the twins hold what the files hold.
  await compressTexts(dist, kept);
  await kept.sweep();
}

/** What costly work is done with: Node and the packages. */
async function tools(): Promise<string> {
  return process.version + (await readFile('package-lock.json', 'utf8').catch(() => ''));
}

/** Takes the links to files that were not made out of the pages. */
async function leaveOut(dist: string, what: 'pdf' | 'apkg') {
  for await (const name of glob('**/*.html', { cwd: dist })) {
    const file = join(dist, name);
    const html = await readFile(file, 'utf8');
    const left = withoutLinks(html, what);
    if (left !== html) await writeFile(file, left);
  }
}

/** Prints the sheets where that is possible; a site without PDFs is still a site. */
async function hasPdfs(dist: string, base: string): Promise<boolean> {
  if (process.argv.includes('--no-pdf')) return false;
  try {
    if (await printPdfs(dist, base, console.log)) return true;
    console.log('ブラウザが見つからないため、シートのPDFは作らず、PDFへのリンクも載せません。');
  } catch (error) {
    const [reason] = String(error).split('\n');
    console.log(`シートのPDFを作れなかったため、PDFへのリンクは載せません：${reason}`);
  }
  return false;
}
