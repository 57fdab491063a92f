import { markConflict } from '../content/conflict-marks.ts';
import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { SourceFile } from './convert-chapter.ts';
import { mergeHead } from './merge-head.ts';
import { mergeLines, mergeWords } from './merge-words.ts';
import { readPageBlocks, wordsOf, writePageBlocks } from './page-blocks.ts';
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

/** What the pages shall be, and what a person should look at. */
export interface MergedPages {
  /** Every page, whether it changes or not; pages that shall go are not among them. */
  pages: SourceFile[];
  remarks: Problem[];
}

/**
 * Merges what a person wrote into newly converted pages, node by node: the outline says which nodes there are, on which
 * page and in which order; of each node's words the change of either side is taken, and what a person put between the
 * nodes stays behind the node above it, also when that node moves to another page. Where both changed the same words, and
 * where something edited is gone from the outline, both versions are left in the page between marks.
 */
export function mergePages(versions: PageVersions): MergedPages {
  const { ours, theirs, origins } = versions;
  const state = gather(versions);
  const remarks: Problem[] = [];
  const pages = [...theirs].map(([path, text]) => {
    const { merged, lost } = mergePage(path, text, versions, state);
    remarks.push(...lost.map((block) => leftAlone(`${versions.folder}/${path}`, block, merged)));
    return { path, text: merged };
  });
  const goneOn = new Set(origins.values());
  for (const path of versions.base.keys()) {
    const text = ours.get(path);
    if (goneOn.has(path) || theirs.has(path) || text === undefined) continue;
    const rest = restOfPage(path, text, versions, state);
    if (rest !== undefined) pages.push({ path, text: rest });
  }
  return { pages, remarks };
}

/** A node as a person left it, with what that person wrote behind it. */
interface Group {
  /** The page on which it stands. */
  path: string;
  block: PageBlock;
  behind: PageBlock[];
  /** The node as the last import wrote it; undefined when it is new. */
  base: string | undefined;
}

interface State {
  /** By the new id; nodes that are gone by the old one. */
  groups: ReadonlyMap<string, Group>;
  /** The new ids of the nodes that the last import wrote, with their texts. */
  base: ReadonlyMap<string, string>;
  /** The ids of all nodes that the pages now have. */
  alive: ReadonlySet<string>;
}

function gather({ base, ours, theirs, newIds }: PageVersions): State {
  const newKey = (path: string, key: string) => (key.startsWith('links') ? `${path} ${key}` : (newIds.get(key) ?? key));
  const written = new Map<string, string>();
  for (const [path, text] of base) {
    for (const { key, text: block } of readPageBlocks(text).blocks) if (key !== undefined) written.set(newKey(path, key), block);
  }
  const groups = new Map<string, Group>();
  for (const path of base.keys()) {
    let last: Group | undefined;
    for (const block of readPageBlocks(ours.get(path) ?? '').blocks) {
      if (block.key === undefined) {
        last?.behind.push(block);
        continue;
      }
      const key = newKey(path, block.key);
      last = { path, block, behind: [], base: written.get(key) };
      groups.set(key, last);
    }
  }
  const alive = new Set([...theirs.values()].flatMap(nodesOf));
  return { groups, base: written, alive };
}

function mergePage(path: string, text: string, versions: PageVersions, state: State): { merged: string; lost: PageBlock[] } {
  const from = versions.origins.get(path);
  const before = from === undefined ? undefined : versions.base.get(from);
  const present = from === undefined ? undefined : versions.ours.get(from);
  const fresh = readPageBlocks(text);
  const keyOf = ({ key = '' }: PageBlock) => (key.startsWith('links') ? `${from} ${key}` : key);
  // A node that has become a page brings along what a person wrote behind it.
  const risen = state.groups.get(fresh.head.get('node')?.replace(/^node:\s*/u, '') ?? '');
  const incoming = [...(risen ? [risen] : []), ...fresh.blocks.flatMap((block) => state.groups.get(keyOf(block)) ?? []).filter((group) => group.path !== from)];
  const isUntouched = present === undefined || present === before;
  if (isUntouched && !incoming.some(isEdited)) return { merged: text, lost: [] };
  if (present !== undefined && (present === text || (text === before && incoming.length === 0))) return { merged: present, lost: [] };

  const old = readPageBlocks(present ?? '');
  const placed = placeGroups(old.blocks, fresh.blocks.map(keyOf), from ?? path, versions, state);
  const byKey = new Map(fresh.blocks.map((block) => [keyOf(block), block]));
  const blocks = [...placed.first, ...(risen?.behind ?? [])];
  for (const key of inOrder([...byKey.keys()], placed.keys, before === undefined ? [] : keysIn(before, from, versions))) {
    const theirs = byKey.get(key);
    if (!theirs) continue;
    const group = state.groups.get(key);
    blocks.push(...mergeBlock(theirs, group, state.base.get(key)), ...(group?.behind ?? []), ...(placed.behind.get(key) ?? []));
  }
  const head = mergeHead({ ours: old.head, base: readPageBlocks(before ?? '').head, theirs: fresh.head });
  return { merged: writePageBlocks({ head, blocks }), lost: placed.lost };
}

interface Placed {
  /** What stands above all nodes. */
  first: PageBlock[];
  /** The keys of the nodes that stay on the page, in the order a person left them. */
  keys: string[];
  /** What is left of nodes that are gone, by the node above them. */
  behind: Map<string, PageBlock[]>;
  /** What a person wrote behind nodes that are gone. */
  lost: PageBlock[];
}

/** Looks through a page as a person left it: what stays, what went to another page, what lost its node. */
function placeGroups(blocks: readonly PageBlock[], wanted: readonly string[], path: string, { newIds }: PageVersions, state: State): Placed {
  const placed: Placed = { first: [], keys: [], behind: new Map(), lost: [] };
  const here = new Set(wanted);
  const put = (...rest: PageBlock[]) => {
    const above = placed.keys.at(-1);
    if (above === undefined) placed.first.push(...rest);
    else placed.behind.set(above, [...(placed.behind.get(above) ?? []), ...rest]);
  };
  let begun = false;
  for (const block of blocks) {
    if (block.key === undefined) {
      if (!begun) placed.first.push(block);
      continue;
    }
    begun = true;
    const key = block.key.startsWith('links') ? `${path} ${block.key}` : (newIds.get(block.key) ?? block.key);
    const group = state.groups.get(key);
    if (here.has(key)) placed.keys.push(key);
    else if (group && !state.alive.has(key)) {
      if (group.base !== undefined && group.block.text !== group.base) put({ ...block, key: undefined, text: markConflict(block.text, '') });
      put(...group.behind);
      placed.lost.push(...group.behind);
    }
  }
  return placed;
}

/** The order of the outline; a person's order of the old nodes where the outline itself did not change theirs. */
function inOrder(theirs: readonly string[], ours: readonly string[], base: readonly string[]): string[] {
  const old = theirs.filter((key) => ours.includes(key) && base.includes(key));
  const before = base.filter((key) => old.includes(key));
  if (old.join() !== before.join()) return [...theirs];
  const left = ours.filter((key) => old.includes(key));
  return theirs.map((key) => (old.includes(key) ? (left.shift() ?? key) : key));
}

function keysIn(text: string, path: string | undefined, { newIds }: PageVersions): string[] {
  return readPageBlocks(text).blocks.flatMap(({ key }) => {
    if (key === undefined) return [];
    return key.startsWith('links') ? `${path} ${key}` : (newIds.get(key) ?? key);
  });
}

/** The node with the changes of both sides; nothing where a person took it away and the outline says nothing new of it. */
function mergeBlock(theirs: PageBlock, group: Group | undefined, base: string | undefined): PageBlock[] {
  if (!group) {
    if (base === undefined) return [theirs];
    return sameWords(base, theirs.text) ? [] : [{ ...theirs, text: markConflict('', theirs.text) }];
  }
  // Items that now stand in one list stand line by line, whatever stood between them before.
  const gap = theirs.gap === '\n' ? theirs.gap : group.block.gap;
  const isNode = theirs.key?.startsWith('n');
  if (!isNode) {
    const text = mergeLines({ ours: group.block.text, base: group.base ?? '', theirs: theirs.text });
    return [{ ...theirs, gap, text: text ?? markConflict(group.block.text, theirs.text) }];
  }
  const [ours, now] = [wordsOf(group.block.text), wordsOf(theirs.text)];
  const words = mergeWords({ ours: ours.words, base: wordsOf(group.base ?? '').words, theirs: now.words });
  const as = (text: string) => `${now.marker}${text} ^${theirs.key}`;
  return [{ ...theirs, gap, text: words === undefined ? markConflict(as(ours.words), as(now.words)) : as(words) }];
}

function sameWords(one: string, other: string): boolean {
  return wordsOf(one).words === wordsOf(other).words;
}

function isEdited({ block, behind, base }: Group): boolean {
  return behind.length > 0 || base === undefined || !sameWords(block.text, base);
}

/** What a person wrote on a page that is gone, between marks; undefined when there is nothing, or it went with its nodes. */
function restOfPage(path: string, text: string, versions: PageVersions, state: State): string | undefined {
  const { head, blocks } = readPageBlocks(text);
  const { first, lost } = placeGroups(blocks, [], path, versions, state);
  const before = readPageBlocks(versions.base.get(path) ?? '').head;
  const isHeadEdited = [...head].some(([field, value]) => before.get(field) !== value);
  if (first.length + lost.length === 0 && !isHeadEdited) return undefined;
  const rest = [...first].map(({ text: block }) => block.replaceAll(/^(?:<{7} .*|={7}|>{7} .*)\n?/gmu, '').trim());
  return `---\n${[...head.values()].join('\n')}\n---\n\n${markConflict(rest.join('\n\n'), '')}\n`;
}

function leftAlone(file: string, { text }: PageBlock, merged: string): Problem {
  const [first = ''] = text.split('\n');
  const line = merged.split('\n').indexOf(first) + 1;
  return {
    file,
    ...(line > 0 ? { line } : {}),
    expected: '手で書いた部分の前に、それを書いた時の項目',
    found: `項目はアウトラインから消えた。手で書いた部分「${excerpt(first)}」は残した`,
    remedy: 'いまの場所でよいか、まだ要るかを確かめてください',
  };
}
