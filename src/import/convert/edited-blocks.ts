import { markConflict } from '../../content/conflict-marks.ts';
import { readPageBlocks, wordsOf } from './page-blocks.ts';
import type { PageBlock } from './page-blocks.ts';
import { nodesOf } from './page-origins.ts';
import type { Pages } from './page-origins.ts';

/** All pages of a chapter in three versions. */
export interface PageVersions {
  /** Folder of the pages, for messages. */
  folder: string;
  /** As the last import wrote them. */
  base: Pages;
  /** As they are now, edited by a person or not. */
  ours: Pages;
  /** As the converter now writes them. */
  theirs: Pages;
  /** Which page of `base` each page of `theirs` goes on from. */
  origins: ReadonlyMap<string, string>;
  /** The new id of each old node. */
  newIds: ReadonlyMap<string, string>;
}

/** A node as a person left it, with what that person wrote behind it. */
export interface Group {
  /** The page on which it stands. */
  path: string;
  block: PageBlock;
  behind: PageBlock[];
  /** The node as the last import wrote it; undefined when it is new. */
  base: string | undefined;
}

/** The pages of a chapter as a person left them. */
export interface Groups {
  /** The blocks of each page by its path; a node that a person copied is that person's text, its copy has no key. */
  pages: ReadonlyMap<string, readonly PageBlock[]>;
  /** By their new keys; nodes that are gone by the old one. */
  groups: ReadonlyMap<string, Group>;
  /** The new ids of the nodes that the last import wrote, with their texts. */
  base: ReadonlyMap<string, string>;
  /** The ids of all nodes that the pages now have. */
  alive: ReadonlySet<string>;
}

/** Reads the pages as a person left them. */
export function readGroups({ base, ours, theirs, newIds }: PageVersions): Groups {
  const written = new Map<string, string>();
  const homes = new Map<string, string>();
  for (const [path, text] of base) {
    for (const { key, text: block } of readPageBlocks(text).blocks) {
      if (key === undefined) continue;
      written.set(newKey(path, key, newIds), block);
      homes.set(key, path);
    }
  }
  const pages = new Map<string, PageBlock[]>();
  const groups = new Map<string, Group>();
  for (const path of base.keys()) {
    let last: Group | undefined;
    const blocks = readPageBlocks(ours.get(path) ?? '').blocks.map((block): PageBlock => {
      const home = homes.get(block.key ?? '') ?? path;
      const isCopy = home !== path && ours.get(home)?.includes(` ^${block.key}\n`);
      const key = block.key === undefined || isCopy ? undefined : newKey(path, block.key, newIds);
      if (key === undefined || groups.has(key)) {
        last?.behind.push({ ...block, key: undefined });
        return { ...block, key: undefined };
      }
      last = { path, block, behind: [], base: written.get(key) };
      groups.set(key, last);
      return block;
    });
    pages.set(path, blocks);
  }
  const alive = new Set([...theirs.values()].flatMap(nodesOf));
  return { pages, groups, base: written, alive };
}

/** The key of a block after the change: the new id of a node; links belong to their page. */
export function newKey(path: string, key: string, newIds: PageVersions['newIds']): string {
  return key.startsWith('links') ? `${path} ${key}` : (newIds.get(key) ?? key);
}

/** Whether a person changed the node or wrote something behind it. */
export function isEdited({ block, behind, base }: Group): boolean {
  return behind.length > 0 || base === undefined || wordsOf(block.text).words !== wordsOf(base).words;
}

/** What becomes of the blocks of one page. */
export interface Placed {
  /** What stands above all nodes. */
  first: PageBlock[];
  /** The keys of the nodes that stay on the page, in the order a person left them. */
  keys: string[];
  /** What is left of nodes that are gone, by the node above them. */
  behind: Map<string, PageBlock[]>;
  /** What a person wrote behind nodes that are gone. */
  lost: PageBlock[];
}

/** Looks through a page as a person left it, `wanted` being the keys that it now has: what stays, what went to another page, what lost its node. */
export function placeGroups(path: string, wanted: readonly string[], newIds: PageVersions['newIds'], { pages, groups, alive }: Groups): Placed {
  const placed: Placed = { first: [], keys: [], behind: new Map(), lost: [] };
  const here = new Set(wanted);
  const put = (...rest: PageBlock[]) => {
    const above = placed.keys.at(-1);
    if (above === undefined) placed.first.push(...rest);
    else placed.behind.set(above, [...(placed.behind.get(above) ?? []), ...rest]);
  };
  let begun = false;
  for (const block of pages.get(path) ?? []) {
    if (block.key === undefined) {
      if (!begun) placed.first.push(block);
      continue;
    }
    begun = true;
    const key = newKey(path, block.key, newIds);
    const group = groups.get(key);
    if (here.has(key)) placed.keys.push(key);
    else if (group && !alive.has(key)) {
      // What was never a node of the outline is a person's text, whatever it ends in.
      if (group.base === undefined) put({ ...block, key: undefined });
      else if (block.text !== group.base) put({ ...block, key: undefined, text: markConflict(block.text, '') });
      put(...group.behind);
      placed.lost.push(...group.behind);
    }
  }
  return placed;
}
