import type { Move } from '../../content/moved.ts';
import { nodesOf } from './page-blocks.ts';

/** Texts of pages by their paths in a chapter's folder. */
export type Pages = ReadonlyMap<string, string>;

/** The address below the chapter: `storage/san.mdx`, `storage/san/index.mdx` → `storage/san`. */
export function slugOfPath(path: string): string {
  return path.replace(/(?:^|\/)index\.mdx$|\.mdx$/u, '');
}

/**
 * Which old page each new one goes on from, by their paths: the one at the same place if they share
 * anything, else the one with which it shares most nodes. New pages that go on from none have no
 * entry. `newIds` has the new id of each old node.
 */
export function pageOrigins(
  before: Pages,
  after: Pages,
  newIds: ReadonlyMap<string, string>,
): Map<string, string> {
  const nodes = [...before].map(([path, text]) => ({ path, ids: nodesOf(text) }));
  const sizes = new Map(nodes.map(({ path, ids }) => [path, ids.length]));
  const homes = new Map(nodes.flatMap(({ path, ids }) => ids.map((id) => [newIds.get(id), path])));
  const pairs = [...after].flatMap(([to, text]) => {
    const shared = Map.groupBy(nodesOf(text).flatMap((id) => homes.get(id) ?? []), (from) => from);
    return [...shared].map(([from, { length }]) => ({ to, from, shared: length }));
  });
  const rounds = [
    pairs.filter(({ to, from }) => to === from),
    pairs
      .filter(({ from, shared }) => shared * 2 >= (sizes.get(from) ?? 0))
      .toSorted((one, other) => other.shared - one.shared),
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

/** The pages before and after an import, and what became of them and of their nodes. */
export interface MovedPages {
  before: Pages;
  after: Pages;
  origins: ReadonlyMap<string, string>;
  newIds: ReadonlyMap<string, string>;
}

/**
 * The list of moves after an import: the old one, led on to where things are now, and what this
 * import moved. A page that is gone leads to the page that has most of its nodes, else to its
 * section. Nothing leads away from an address that is in use again.
 */
export function recordMoves(known: readonly Move[], moved: MovedPages): Move[] {
  const { before, after, origins, newIds } = moved;
  const slugs = new Set([...after.keys()].map(slugOfPath));
  const homes = new Map(
    [...after].flatMap(([path, text]) => nodesOf(text).map((id) => [id, slugOfPath(path)])),
  );
  const homeOf = (id: string | undefined) => homes.get(id ?? '');
  const heirs = new Map([...origins].map(([to, from]) => [from, slugOfPath(to)]));
  const pages = [...before].map(([path, text]) => {
    const ids = nodesOf(text);
    const page = slugOfPath(path);
    const places = Map.groupBy(ids.flatMap((id) => homeOf(newIds.get(id)) ?? []), (place) => place);
    const [most] = [...places].toSorted(([, one], [, other]) => other.length - one.length);
    const section = page.split('/')[0] ?? '';
    const above = slugs.has(section) ? section : '';
    return { page, ids, to: heirs.get(path) ?? most?.[0] ?? above };
  });
  const nextPage = new Map(pages.map(({ page, to }) => [page, to]));
  const led = known.map(({ page, node, to, as = node }): Move => {
    const id = as === undefined ? undefined : (newIds.get(as) ?? as);
    return move(page, node, homeOf(id) ?? nextPage.get(to) ?? to, id);
  });
  const left = pages.flatMap(({ page, ids, to }) =>
    ids.flatMap((node) => {
      const id = newIds.get(node);
      const home = homeOf(id);
      return home === undefined || home === to ? [] : [move(page, node, home, id)];
    }),
  );
  const gone = pages.map(({ page, to }) => move(page, undefined, to));
  const isTrue = ({ page, node, to }: Move) =>
    page !== to && slugs.has(to) && (node !== undefined || !slugs.has(page));
  const all = [...led, ...gone, ...left];
  const latest = new Map(all.map((each) => [`${each.page}#${each.node ?? ''}`, each]));
  return [...latest.values()].filter(isTrue);
}

function move(page: string, node: string | undefined, to: string, as?: string): Move {
  return { page, ...(node !== undefined && { node }), to, ...(as !== node && { as }) };
}

/** A page with its links to places of its chapter as they are now; other links stay. */
export function renewLinks(text: string, chapter: string, moves: readonly Move[]): string {
  if (moves.length === 0) return text;
  const link = new RegExp(`\\]\\(/${chapter}/([^)#]*?)/?(?:#([^)]*))?\\)`, 'gu');
  return text.replaceAll(link, (whole, page: string, node?: string) => {
    const ofPage = moves.filter((each) => each.page === page);
    const moved =
      ofPage.find((each) => each.node === node) ?? ofPage.find((each) => each.node === undefined);
    if (!moved) return whole;
    const place = node === undefined ? '' : `#${moved.as ?? node}`;
    return `](/${[chapter, moved.to].filter(Boolean).join('/')}/${place})`;
  });
}
