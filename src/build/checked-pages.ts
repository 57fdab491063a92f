import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Astro keeps rendered pages in `<cache>/dist/` and says in a list which are still true. A build that is killed, two builds at
 * the same time or a bad disk would leave pages that the list does not speak of, and Astro takes them unseen.
 */
const LIST = 'incremental-build.json';
const RENDERED = 'rendered.json';

/** What is read of Astro's list: by route, the file of each page. */
interface List {
  routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
}

/** Notes which pages a build has rendered or taken over, before anything is done to them. `dist` is where they are. */
export async function notePages(cache: string, dist: string): Promise<void> {
  const digests: Record<string, string> = {};
  for (const file of await listed(cache)) digests[file] = await digestOf(join(dist, file));
  await writeFile(join(cache, RENDERED), JSON.stringify(digests)).catch(() => undefined);
}

/** Makes Astro render all pages anew when a page that it keeps is not the one that the last whole build has noted. */
export async function dropDoubtfulPages(cache: string): Promise<void> {
  const noted = await readFile(join(cache, RENDERED), 'utf8').then((text) => JSON.parse(text) as Record<string, string>).catch(() => undefined);
  for (const file of await listed(cache)) {
    if (noted?.[file] === await digestOf(join(cache, 'dist', file))) continue;
    await rm(join(cache, LIST), { force: true });
    return;
  }
}

/** The pages on Astro's list; none when it cannot be read, which Astro takes for a first build. */
async function listed(cache: string): Promise<string[]> {
  try {
    const { routes } = JSON.parse(await readFile(join(cache, LIST), 'utf8')) as List;
    return Object.values(routes).flatMap(({ paths }) => Object.values(paths).map(({ outputFile }) => outputFile));
  } catch {
    return [];
  }
}

async function digestOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => '');
  return createHash('sha256').update(bytes).digest('hex');
}
