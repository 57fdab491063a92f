import { markConflict } from '../../content/conflict-marks.ts';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import type { SourceFile } from './convert-chapter.ts';
import { isEdited, newKey, placeGroups, readGroups } from './edited-blocks.ts';
import type { Group, Groups, PageVersions } from './edited-blocks.ts';
import { mergeBlock, mergeHead } from './merge-block.ts';
import { readPageBlocks, writePageBlocks } from './page-blocks.ts';
import type { PageBlock } from './page-blocks.ts';

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
  const hand = readGroups(versions);
  const remarks: Problem[] = [];
  const pages = [...theirs].map(([path, text]) => {
    const { merged, lost, carried } = mergePage(path, text, versions, hand);
    const file = `${versions.folder}/${path}`;
    remarks.push(...lost.map((block) => leftAlone(placeIn(merged, file, block), block)));
    remarks.push(...carried.map(({ block, from }) => carriedAlong(placeIn(merged, file, block), block, `${versions.folder}/${from}`)));
    return { path, text: merged };
  });
  const goneOn = new Set(origins.values());
  for (const path of versions.base.keys()) {
    const text = ours.get(path);
    if (goneOn.has(path) || text === undefined) continue;
    const rest = restOfPage(path, text, versions, hand);
    if (rest === undefined) continue;
    // Another page may have taken the address.
    const at = pages.findIndex((page) => page.path === path);
    if (at < 0) pages.push({ path, text: `---\n${[...readPageBlocks(text).head.values()].join('\n')}\n---\n\n${rest}\n` });
    else pages[at] = { path, text: `${pages[at]?.text}\n${rest}\n` };
  }
  return { pages, remarks };
}

interface MergedPage {
  merged: string;
  /** What a person wrote behind nodes that are gone. */
  lost: PageBlock[];
  /** What a person wrote behind nodes of other pages, and came along with them. */
  carried: { block: PageBlock; from: string }[];
}

function mergePage(path: string, text: string, versions: PageVersions, hand: Groups): MergedPage {
  const from = versions.origins.get(path);
  const before = from === undefined ? undefined : versions.base.get(from);
  const present = from === undefined ? undefined : versions.ours.get(from);
  const fresh = readPageBlocks(text);
  const keyOf = ({ key = '' }: PageBlock) => (key.startsWith('links') ? `${from} ${key}` : key);
  // A node that has become a page brings along what a person wrote behind it.
  const risen = hand.groups.get(fresh.head.get('node')?.replace(/^node:\s*/u, '') ?? '');
  const incoming = [...(risen ? [risen] : []), ...fresh.blocks.flatMap((block) => hand.groups.get(keyOf(block)) ?? []).filter((group) => group.path !== from)];
  const isUntouched = present === undefined || present === before;
  if (isUntouched && !incoming.some(isEdited)) return { merged: text, lost: [], carried: [] };
  if (present !== undefined && (present === text || (text === before && incoming.length === 0))) return { merged: present, lost: [], carried: [] };

  const old = readPageBlocks(present ?? '');
  const placed = placeGroups(from ?? path, fresh.blocks.map(keyOf), versions.newIds, hand);
  const byKey = new Map(fresh.blocks.map((block) => [keyOf(block), block]));
  const blocks = [...placed.first, ...(risen ? risenBlocks(risen) : [])];
  const order = before === undefined ? [] : readPageBlocks(before).blocks.flatMap(({ key }) => (key === undefined ? [] : newKey(from ?? path, key, versions.newIds)));
  for (const key of inOrder([...byKey.keys()], placed.keys, order)) {
    const theirs = byKey.get(key);
    if (!theirs) continue;
    const group = hand.groups.get(key);
    blocks.push(...mergeBlock(theirs, group, hand.base.get(key)), ...(group?.behind ?? []), ...(placed.behind.get(key) ?? []));
  }
  const head = mergeHead(old.head, readPageBlocks(before ?? '').head, fresh.head);
  const carried = incoming.flatMap((group) => (group.path === from ? [] : group.behind.map((block) => ({ block, from: group.path }))));
  return { merged: writePageBlocks({ head, blocks }), lost: placed.lost, carried };
}

/** What a person wrote behind a node that is the page's title now, and the node itself where that person reworded it. */
function risenBlocks({ block, behind, base }: Group): PageBlock[] {
  return [...(base === undefined || block.text === base ? [] : [{ ...block, key: undefined, text: markConflict(block.text, '') }]), ...behind];
}

/** The order of the outline; a person's order of the old nodes where the outline itself did not change theirs. */
function inOrder(theirs: readonly string[], ours: readonly string[], base: readonly string[]): string[] {
  const [left, before] = [new Set(ours), new Set(base)];
  const old = new Set(theirs.filter((key) => left.has(key) && before.has(key)));
  const only = (keys: readonly string[]) => keys.filter((key) => old.has(key));
  if (only(theirs).join() !== only(base).join()) return [...theirs];
  const next = only(ours).values();
  return theirs.map((key) => (old.has(key) ? (next.next().value ?? key) : key));
}

/** What a person wrote on a page that is gone, between marks, without its head; undefined when there is nothing, or it went with its nodes. */
function restOfPage(path: string, text: string, versions: PageVersions, hand: Groups): string | undefined {
  const { head } = readPageBlocks(text);
  const { first, lost } = placeGroups(path, [], versions.newIds, hand);
  const before = readPageBlocks(versions.base.get(path) ?? '').head;
  const isHeadEdited = [...head].some(([field, value]) => before.get(field) !== value);
  if (first.length + lost.length === 0 && !isHeadEdited) return undefined;
  const rest = [...first].map(({ text: block }) => block.replaceAll(/^(?:<{7} .*|={7}|>{7} .*)\n?/gmu, '').trim());
  return markConflict(rest.join('\n\n'), '');
}

/** Where a block stands on the merged page. */
function placeIn(merged: string, file: string, { text }: PageBlock): Pick<Problem, 'file' | 'line'> {
  const line = merged.split('\n').indexOf(text.split('\n')[0] ?? '') + 1;
  return { file, ...(line > 0 ? { line } : {}) };
}

function leftAlone(place: Pick<Problem, 'file' | 'line'>, { text }: PageBlock): Problem {
  return {
    ...place,
    expected: '手で書いた部分の前に、それを書いた時の項目',
    found: `項目はアウトラインから消えた。手で書いた部分「${excerpt(text.split('\n')[0] ?? '')}」は残した`,
    remedy: 'いまの場所でよいか、まだ要るかを確かめてください',
  };
}

function carriedAlong(place: Pick<Problem, 'file' | 'line'>, { text }: PageBlock, from: string): Problem {
  return {
    ...place,
    expected: '手で書いた部分は、すぐ前の項目のもの',
    found: `項目が ${from} から移ったので、手で書いた部分「${excerpt(text.split('\n')[0] ?? '')}」も移した`,
    remedy: 'もとのページのものなら、そこへ戻してください',
  };
}
