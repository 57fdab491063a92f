import type { Move } from '../../content/moved.ts';
import { nodesOf, slugOfPath } from './page-origins.ts';
import type { Pages } from './page-origins.ts';

/**
 * The list of moves after an import: the old one, led on to where things are now, and what this import moved. A page that
 * is gone leads to the page that has most of its nodes, else to its section. Nothing leads away from an address that is
 * in use again.
 */
export function recordMoves(
  known: readonly Move[],
  { before, after, origins, newIds }: { before: Pages; after: Pages; origins: ReadonlyMap<string, string>; newIds: ReadonlyMap<string, string> },
): Move[] {
  const home = new Map([...after].flatMap(([path, text]) => nodesOf(text).map((id) => [id, slugOfPath(path)] as const)));
  const slugs = new Set([...after.keys()].map(slugOfPath));
  const heirs = new Map([...origins].map(([to, from]) => [from, slugOfPath(to)]));
  const nextPage = new Map([...before].map(([path, text]) => [slugOfPath(path), heirs.get(path) ?? heirOf(slugOfPath(path), text, home, slugs, newIds)]));
  const pages = [...nextPage].flatMap(([page, to]): Move[] => (page === to || slugs.has(page) ? [] : [{ page, to }]));
  const nodes = [...before].flatMap(([path, text]) => {
    const page = slugOfPath(path);
    return nodesOf(text).flatMap((node): Move[] => {
      const id = newIds.get(node);
      const to = id === undefined ? undefined : home.get(id);
      return id === undefined || to === undefined || to === nextPage.get(page) ? [] : [{ page, node, to, ...(id === node ? {} : { as: id }) }];
    });
  });
  const led = known.map((move): Move => {
    const id = move.node === undefined ? undefined : (newIds.get(move.as ?? move.node) ?? move.as ?? move.node);
    const to = (id === undefined ? undefined : home.get(id)) ?? nextPage.get(move.to) ?? move.to;
    return { page: move.page, ...(move.node === undefined ? {} : { node: move.node }), to, ...(id === undefined || id === move.node ? {} : { as: id }) };
  });
  const latest = new Map([...led, ...pages, ...nodes].map((move) => [`${move.page}#${move.node ?? ''}`, move]));
  return [...latest.values()].filter(({ page, node, to }) => page !== to && slugs.has(to) && (node !== undefined || !slugs.has(page)));
}

/** The page that has most of the nodes of a page that is gone, else the nearest page above it. */
function heirOf(slug: string, text: string, home: ReadonlyMap<string, string>, slugs: ReadonlySet<string>, newIds: ReadonlyMap<string, string>): string {
  const counts = Map.groupBy(
    nodesOf(text).flatMap((node) => home.get(newIds.get(node) ?? '') ?? []),
    (page) => page,
  );
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
  if (most) return most[0];
  const section = slug.split('/')[0] ?? '';
  return slugs.has(section) ? section : '';
}
