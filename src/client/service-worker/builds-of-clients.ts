/**
 * Which build each open page belongs to, where that is not the current one; `none` is a page that
 * came from the network.
 */
export interface Builds {
  current: string;
  others: Record<string, string>;
}

/** Stands in `others` for pages that no pack may answer. */
export const NONE = 'none';

const ADDRESS = 'https://zukai.invalid/builds';

/**
 * Reads what was noted; workers end at any time and begin anew, so it cannot stay in memory.
 * `prefix` is that of the site's caches.
 */
export async function readBuilds(prefix: string): Promise<Builds> {
  const kept = await (await open(prefix)).match(ADDRESS);
  return kept ? ((await kept.json()) as Builds) : { current: '', others: {} };
}

/** Changes what is noted, one change after the other. */
export function changeBuilds(prefix: string, change: (builds: Builds) => void): Promise<Builds> {
  const changed = last.then(async () => {
    const builds = await readBuilds(prefix);
    change(builds);
    await (await open(prefix)).put(ADDRESS, new Response(JSON.stringify(builds)));
    return builds;
  });
  last = changed.catch(() => undefined);
  return changed;
}

let last: Promise<unknown> = Promise.resolve();

function open(prefix: string): Promise<Cache> {
  return caches.open(`${prefix}builds`);
}
