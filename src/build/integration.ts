import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { closeBrowser } from '../diagrams/ensure.ts';
import { readGlossary } from '../content/glossary.ts';
import { formatProblems } from '../content/report.ts';
import type { SiteAddress } from '../machine/address-of.ts';
import { proofread } from '../proofread/proofread.ts';
import { indexSite } from '../search/index-site.ts';
import { drawMissing } from './draw-missing.ts';
import { cutUnusedColours } from './figure-colours.ts';
import { loadScriptsLate } from './late-script.ts';
import { tightenPolicy } from './policy.ts';
import { readContent } from './read-content.ts';
import { writeForMachines } from './write-for-machines.ts';

/** Everything that happens around Astro's own build: proofreading before it, finishing the pages after it. */
export function zukai(): AstroIntegration {
  let address: SiteAddress = { base: '/' };
  return {
    name: 'zukai',
    hooks: {
      'astro:config:done': ({ config: { base, site } }) => {
        address = { base, ...(site && { site }) };
      },
      'astro:build:start': prepare,
      'astro:build:done': ({ dir }) => finishPages(fileURLToPath(dir), address),
      'astro:server:done': closeBrowser,
    },
  };
}

async function prepare() {
  const content = await readContent();
  const problems = proofread(content);
  if (problems.length > 0) stop(formatProblems(problems));
  const undrawn = await drawMissing(content.pages);
  if (undrawn.length > 0) stop(undrawn.join('\n\n'));
}

/** Ends the build with a message; an error would add a stack trace that helps nobody who writes notes. */
function stop(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

async function finishPages(dist: string, address: SiteAddress) {
  const { glossary } = await readContent();
  await indexSite({ distDir: dist, glossary: readGlossary(glossary.text, glossary.file).value });
  await writeForMachines(dist, address);
  for await (const name of glob('**/*.html', { cwd: dist })) {
    const file = join(dist, name);
    await writeFile(file, tightenPolicy(cutUnusedColours(loadScriptsLate(await readFile(file, 'utf8')))));
  }
}
