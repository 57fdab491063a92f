import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawMissing } from '../diagrams/ensure.ts';
import { closeBrowser } from '../diagrams/render.ts';
import { fileCache } from '../content/journal/file-cache.ts';
import { folderState } from '../content/journal/folder-state.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL } from '../content/journal/write-all.ts';
import { formatProblems } from '../content/report.ts';
import { systemFault } from '../content/system-fault.ts';
import type { SiteAddress } from './metadata/address-of.ts';
import { validate } from './validate/validate.ts';
import { showEdits } from './dev-server.ts';
import { finishSite } from './finish-site.ts';
import { NO_WORKER } from '../client/service-worker/no-worker.ts';
import { offlineWorker } from './offline-worker.ts';
import { readContent } from './read-content.ts';
import { clearLeftovers, folderBeside, swapIn } from './swap-folder.ts';
import { tallFigures } from './tall-figures.ts';

/**
 * Everything that happens around Astro's own build: validation before it, finishing the pages after
 * it, and only then giving the site its place.
 */
export function zukai(): AstroIntegration {
  let address: SiteAddress = { base: '/' };
  let dist = '';
  let cache = '';
  let content = '';
  return {
    name: 'zukai',
    hooks: {
      'astro:config:setup': explained(async ({ command, config: { outDir }, updateConfig }) => {
        // Before Astro reads the content: an import may have been cut off, or be on its way.
        if (existsSync(JOURNAL)) await whileAlone(JOURNAL, async () => undefined);
        if (command === 'build') content = await contentState();
        // And before Astro stops at the first of a person's mistakes, in English.
        if (command === 'build') await stopAtProblems();
        dist = fileURLToPath(outDir).replace(/[\\/]$/u, '');
        if (command === 'build') {
          updateConfig({
            outDir: pathToFileURL(`${folderBeside(dist)}/`),
            vite: { plugins: [offlineWorker()] },
          });
        }
        if (command === 'preview') clearLeftovers(dist);
      }),
      'astro:config:done': ({ config: { base, site, cacheDir } }) => {
        cache = fileURLToPath(cacheDir);
        // Astro believes whatever stands in it; what it keeps is read anew within a second.
        for (const folder of [cache, '.astro'])
          rmSync(join(folder, 'data-store.json'), { force: true });
        address = { base: `${base}/`.replace(/\/{2,}/gu, '/'), ...(site && { site }) };
      },
      'astro:server:setup': (setup) => {
        showEdits(setup);
        setup.server.middlewares.use((request, response, next) => {
          if (new URL(request.url ?? '', 'http://x').pathname.endsWith('/sw.js'))
            response.setHeader('Content-Type', 'text/javascript').end(NO_WORKER);
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
        const built = fileURLToPath(dir);
        await stopAtEdits(content);
        await finishSite(
          built,
          address,
          fileCache(join(cache, 'zukai'), { madeWith: await tools() }),
        );
        await stopAtEdits(content);
        swapIn(built, dist);
      }),
      'astro:server:done': closeBrowser,
    },
  };
}

/** A hook that ends in Japanese where the system refuses something. */
function explained<Options>(
  hook: (options: Options) => Promise<void>,
): (options: Options) => Promise<void> {
  return (options) =>
    hook(options).catch((error: unknown) => {
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      stop(fault);
    });
}

/** What costly work is done with: Node and the packages. */
async function tools(): Promise<string> {
  return process.version + (await readFile('package-lock.json', 'utf8').catch(() => ''));
}

async function stopAtProblems() {
  const problems = validate(await readContent());
  if (problems.length > 0) stop(formatProblems(problems));
}

/** What a build reads; drawings it makes itself. */
function contentState(): Promise<string> {
  return folderState('content', /^(?:diagrams[\\/]|\.importing\.lock)/u);
}

/** A site of which some pages are from before an import and some from after it is none. */
async function stopAtEdits(content: string) {
  if ((await contentState()) === content) return;
  stop('組み立てている間に content の中が変わったので、やめました。もう一度 npm run build を実行してください。');
}

async function prepare() {
  const { pages } = await readContent();
  const undrawn = await drawMissing(pages);
  if (undrawn.length > 0) stop(undrawn.join('\n\n'));
  const tall = tallFigures(pages);
  if (tall.length > 0) stop(formatProblems(tall));
}

/** Ends the build with a message, without a stack trace that helps no author. */
function stop(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}
