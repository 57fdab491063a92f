import { readPageBlocks } from './page-blocks.ts';

/** Texts of pages by path. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Which old page each new one goes on from, by their paths: the one at the same place if they share anything, else the
 * one with which it shares most nodes. New pages that go on from none have no entry. `newIds` has the new id of each old.
 */
export function pageOrigins(before: Pages, after: Pages, newIds: ReadonlyMap<string, string>): Map<string, string> {
  const homes = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const [path, text] of before) {
    const ids = nodesOf(text);
    sizes.set(path, ids.length);
    for (const id of ids) homes.set(newIds.get(id) ?? '', path);
  }
  const pairs = [...after].flatMap(([to, text]) => {
    const shared = Map.groupBy(nodesOf(text).flatMap((id) => homes.get(id) ?? []), (from) => from);
    return [...shared].map(([from, { length }]) => ({ to, from, shared: length }));
  });
  const rounds = [
    pairs.filter(({ to, from }) => to === from),
    pairs.filter(({ from, shared }) => shared * 2 >= (sizes.get(from) ?? 0)).toSorted((one, other) => other.shared - one.shared),
    [...after.keys()].filter((path) => before.has(path)).map((path) => ({ to: path, from: path })),
  ];
  const origins = new Map<string, string>();
  const taken = new Set<string>();
  for (const { to, from } of rounds.flat()) {
    if (origins.has(to) || taken.has(from)) continue;
    origins.set(to, from);
    taken.add(from);
  }
  return origins;
}

/** The ids of the nodes on a page, the one in its head first. */
export function nodesOf(page: string): string[] {
  const { head, blocks } = readPageBlocks(page);
  const title = head.get('node')?.replace(/^node:\s*/u, '');
  return [...(title === undefined ? [] : [title]), ...blocks.flatMap(({ key }) => (key?.startsWith('n') ? [key] : []))];
}

/** The address of a page below its chapter: `storage/san.mdx` and `storage/san/index.mdx` are `storage/san`. */
export function slugOfPath(path: string): string {
  return path.replace(/(?:^|\/)index\.mdx$/u, '').replace(/\.mdx$/u, '');
}
