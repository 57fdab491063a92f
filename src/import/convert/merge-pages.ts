import { markConflict } from '../../content/conflict-marks.ts';
import { excerpt, type Problem } from '../../content/problem.ts';
import { isEdited, keyOn, newKey, readEditedPages, restOf } from './edited-pages.ts';
import type { EditedPages, PageVersions } from './edited-pages.ts';
import { mergeBlock, mergeHead } from './merge-block.ts';
import { readPageBlocks, titleNode, writePageBlocks, type PageBlock } from './page-blocks.ts';

/** What the pages shall be, and what a person should look at. */
export interface MergedPages {
  /** Every page, whether it changes or not; pages that shall go are not among them. */
  pages: Map<string, string>;
  remarks: Problem[];
}

/**
 * Merges what a person wrote into newly converted pages, node by node: the outline says which nodes
 * there are, where and in which order; of each node's words the change of either side is taken, and
 * what a person put between the nodes stays behind the node above it, also on another page. Where
 * both changed the same words, and where something edited is gone from the outline, both versions
 * are left in the page between marks.
 */
export function mergePages(versions: PageVersions): MergedPages {
  const { base, ours, theirs, origins } = versions;
  const edited = readEditedPages(versions);
  const pages = new Map<string, string>();
  const remarks: Problem[] = [];
  for (const [path, text] of theirs) {
    const merged = mergePage(path, text, versions, edited);
    pages.set(path, merged.text);
    remarks.push(...merged.remarks);
  }
  const goneOn = new Set(origins.values());
  for (const path of base.keys()) {
    const text = ours.get(path);
    if (goneOn.has(path) || text === undefined) continue;
    const rest = restOfPage(path, versions, edited);
    if (rest === undefined) continue;
    const head = `---\n${[...readPageBlocks(text).head.values()].join('\n')}\n---\n`;
    // Another page may have taken the address.
    pages.set(path, `${pages.get(path) ?? head}\n${rest}\n`);
  }
  return { pages, remarks };
}

function mergePage(
  path: string,
  text: string,
  { folder, base, ours, origins, newIds }: PageVersions,
  { pages, groups, base: written }: EditedPages,
): { text: string; remarks: Problem[] } {
  const from = origins.get(path) ?? '';
  const [before, present] = [base.get(from), ours.get(from)];
  const fresh = readPageBlocks(text);
  const byKey = new Map(fresh.blocks.map((block) => [keyOn(from, block.key ?? ''), block]));
  // A node that has become a page brings along what a person wrote behind it.
  const risen = groups.get(titleNode(fresh.head) ?? '');
  const brought = [...byKey.keys()].flatMap((key) => groups.get(key) ?? []);
  const incoming = brought.filter((group) => group.path !== from).concat(risen ?? []);
  const isUntouched = present === undefined || present === before;
  if (isUntouched && !incoming.some(isEdited)) return { text, remarks: [] };
  const isFresh = present === text || (text === before && incoming.length === 0);
  if (present !== undefined && isFresh) return { text: present, remarks: [] };

  const page = pages.get(from);
  const blocks = [...(page?.first ?? [])];
  if (risen) blocks.push(...(risen.base === undefined ? risen.behind : restOf(risen)));
  const old = readPageBlocks(before ?? '');
  const oldKeys = old.blocks.flatMap(({ key }) => (key ? [newKey(from, key, newIds)] : []));
  for (const key of inOrder([...byKey.keys()], page?.keys ?? [], oldKeys)) {
    const group = groups.get(key);
    blocks.push(...mergeBlock(byKey.get(key)!, group, written.get(key)));
    blocks.push(...(group?.behind ?? []), ...(page?.rest.get(key) ?? []));
  }
  const head = mergeHead(readPageBlocks(present ?? '').head, old.head, fresh.head);
  const merged = writePageBlocks({ head, blocks });
  const place = ({ text: block }: PageBlock) => {
    const line = merged.split('\n').indexOf(block.split('\n')[0] ?? '') + 1;
    return { file: `${folder}/${path}`, ...(line > 0 && { line }) };
  };
  const remarks = (page?.lost ?? []).map((block) => leftAlone(place(block), block));
  for (const group of incoming.filter((each) => each.path !== from)) {
    const origin = `${folder}/${group.path}`;
    remarks.push(...group.behind.map((block) => carriedAlong(place(block), block, origin)));
  }
  return { text: merged, remarks };
}

/** The outline's order; of the old nodes a person's, where the outline did not change theirs. */
function inOrder(theirs: string[], ours: readonly string[], base: readonly string[]): string[] {
  const [left, before] = [new Set(ours), new Set(base)];
  const old = new Set(theirs.filter((key) => left.has(key) && before.has(key)));
  const only = (keys: readonly string[]) => keys.filter((key) => old.has(key));
  if (only(theirs).join() !== only(base).join()) return theirs;
  const next = only(ours).values();
  return theirs.map((key) => (old.has(key) ? (next.next().value ?? key) : key));
}

/** What a person wrote on a page that is gone, between marks; undefined when there is nothing. */
function restOfPage(
  path: string,
  { ours, base }: PageVersions,
  { pages }: EditedPages,
): string | undefined {
  const headIn = (side: PageVersions['base']) => readPageBlocks(side.get(path) ?? '').head;
  const before = headIn(base);
  const isHeadEdited = [...headIn(ours)].some(([field, text]) => before.get(field) !== text);
  const { first = [], lost = [] } = pages.get(path) ?? {};
  if (first.length + lost.length === 0 && !isHeadEdited) return undefined;
  const marks = /^(?:<{7} .*|={7}|>{7} .*)\n?/gmu;
  return markConflict(first.map(({ text }) => text.replaceAll(marks, '').trim()).join('\n\n'), '');
}

type Place = Pick<Problem, 'file' | 'line'>;

function leftAlone(place: Place, { text }: PageBlock): Problem {
  const written = excerpt(text.split('\n')[0] ?? '');
  return {
    ...place,
    expected: '手で書いた部分の前に、それを書いた時の項目',
    found: `項目はアウトラインから消えた。手で書いた部分「${written}」は残した`,
    remedy: 'いまの場所でよいか、まだ要るかを確かめてください',
  };
}

function carriedAlong(place: Place, { text }: PageBlock, from: string): Problem {
  const written = excerpt(text.split('\n')[0] ?? '');
  return {
    ...place,
    expected: '手で書いた部分は、すぐ前の項目のもの',
    found: `項目が ${from} から移ったので、手で書いた部分「${written}」も移した`,
    remedy: 'もとのページのものなら、そこへ戻してください',
  };
}
