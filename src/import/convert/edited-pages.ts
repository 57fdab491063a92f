import { markConflict } from '../../content/conflict-marks.ts';
import { nodesOf, readPageBlocks, wordsOf, type PageBlock } from './page-blocks.ts';
import type { Pages } from './page-moves.ts';

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

/** A page as a person left it, without the nodes that went to other pages. */
export interface EditedPage {
  /** What stands above all nodes. */
  first: PageBlock[];
  /** The keys of the nodes that stay, in the order a person left them. */
  keys: string[];
  /** What is left of nodes that are gone, by the key of the node above. */
  rest: Map<string, PageBlock[]>;
  /** What a person wrote behind nodes that are gone. */
  lost: PageBlock[];
}

/** The pages of a chapter as a person left them. */
export interface EditedPages {
  /** By their old paths. */
  pages: ReadonlyMap<string, EditedPage>;
  /** By their new keys; nodes that are gone by the old one. */
  groups: ReadonlyMap<string, Group>;
  /** The texts that the last import wrote, by new keys. */
  base: ReadonlyMap<string, string>;
}

/** Reads the pages as a person left them. */
export function readEditedPages(versions: PageVersions): EditedPages {
  const { base, ours, theirs, origins, newIds } = versions;
  const written = new Map<string, string>();
  const homes = new Map<string, string>();
  for (const [path, page] of base) {
    for (const { key, text } of readPageBlocks(page).blocks) {
      if (key === undefined) continue;
      written.set(newKey(path, key, newIds), text);
      homes.set(key, path);
    }
  }
  const alive = new Set([...theirs.values()].flatMap(nodesOf));
  const heirs = new Map([...origins].map(([to, from]) => [from, to]));
  const pages = new Map<string, EditedPage>();
  const groups = new Map<string, Group>();
  for (const path of base.keys()) {
    const page: EditedPage = { first: [], keys: [], rest: new Map(), lost: [] };
    const own = new Map<string, Group>();
    let behind = page.first;
    for (const block of readPageBlocks(ours.get(path) ?? '').blocks) {
      const home = homes.get(block.key ?? '') ?? path;
      const isCopy = home !== path && ours.get(home)?.includes(` ^${block.key}\n`);
      const key = block.key === undefined || isCopy ? '' : newKey(path, block.key, newIds);
      if (key === '' || groups.has(key)) {
        behind.push({ ...block, key: undefined });
        continue;
      }
      behind = [];
      own.set(key, { path, block, behind, base: written.get(key) });
      groups.set(key, own.get(key)!);
    }
    const fresh = readPageBlocks(theirs.get(heirs.get(path) ?? '') ?? '').blocks;
    const here = new Set(fresh.map(({ key = '' }) => keyOn(path, key)));
    for (const [key, group] of own) {
      if (here.has(key)) page.keys.push(key);
      else if (!alive.has(key)) leaveRest(page, group);
    }
    pages.set(path, page);
  }
  return { pages, groups, base: written };
}

/** The key of a block among all pages: links belong to the page they stood on. */
export function keyOn(path: string, key: string): string {
  return key.startsWith('links') ? `${path} ${key}` : key;
}

/** The same key after the change of the outline. */
export function newKey(path: string, key: string, newIds: PageVersions['newIds']): string {
  return keyOn(path, newIds.get(key) ?? key);
}

/** Whether a person changed the node or wrote something behind it. */
export function isEdited({ block, behind, base }: Group): boolean {
  if (behind.length > 0 || base === undefined) return true;
  return wordsOf(block.text).words !== wordsOf(base).words;
}

/** What is left of a node that is gone: its own words between marks where a person changed them. */
export function restOf({ block, behind, base }: Group): PageBlock[] {
  if (block.text === base) return behind;
  // What was never a node of the outline is a person's text, whatever it ends in.
  const text = base === undefined ? block.text : markConflict(block.text, '');
  return [{ ...block, key: undefined, text }, ...behind];
}

function leaveRest({ first, keys, rest, lost }: EditedPage, group: Group): void {
  const above = keys.at(-1);
  if (above === undefined) first.push(...restOf(group));
  else rest.set(above, [...(rest.get(above) ?? []), ...restOf(group)]);
  lost.push(...group.behind);
}
