import { diff3Merge } from 'node-diff3';
import { markConflict } from '../../content/conflict-marks.ts';
import type { Group } from './edited-pages.ts';
import { wordsOf, type Head, type PageBlock } from './page-blocks.ts';

/** The node with the changes of both sides; nothing where a person deleted what did not change. */
export function mergeBlock(theirs: PageBlock, group?: Group, base?: string): PageBlock[] {
  const now = wordsOf(theirs.text);
  if (!group) {
    if (base === undefined) return [theirs];
    if (wordsOf(base).words === now.words) return [];
    return [{ ...theirs, text: markConflict('', theirs.text) }];
  }
  // Items that now stand in one list stand line by line, whatever stood between them before.
  const gap = theirs.gap === '\n' ? theirs.gap : group.block.gap;
  const ours = group.block.text;
  if (!theirs.key?.startsWith('n')) {
    const text = mergeLines({ ours, base: group.base ?? '', theirs: theirs.text });
    return [{ ...theirs, gap, text: text ?? markConflict(ours, theirs.text) }];
  }
  const { words } = wordsOf(ours);
  const as = (text: string) => `${now.marker}${text} ^${theirs.key}`;
  const versions = { ours: words, base: wordsOf(group.base ?? '').words, theirs: now.words };
  const merged = mergeWords(versions);
  const text = merged === undefined ? markConflict(as(words), as(now.words)) : as(merged);
  return [{ ...theirs, gap, text }];
}

/** Fields that only the converter knows; what a person writes there would be wrong next time. */
const generated = new Set(['kind', 'unit', 'slug', 'order', 'node', 'lines', 'errata']);

/** The fields of a head with the changes of both sides, in the converter's order; own ones stay. */
export function mergeHead(ours: Head, base: Head, theirs: Head): Head {
  const merged = new Map<string, string>();
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    const [mine, old, now] = [ours.get(name), base.get(name), theirs.get(name)];
    let text = now;
    if (mine !== old && mine !== now && (now === undefined || !generated.has(name))) {
      if (now === old) text = mine;
      else if (mine !== undefined) text = markConflict(mine, now ?? '');
    }
    if (text !== undefined) merged.set(name, text);
  }
  return merged;
}

/** A text as a person left it, as the last import wrote it, as the outline now has it. */
export interface Versions {
  ours: string;
  base: string;
  theirs: string;
}

/**
 * The words of one node with the changes of both sides, or undefined when they contradict each
 * other. Marks (`==`, `<Fix>`) are merged letter by letter; when both sides changed the words of a
 * sentence, no machine can say what it means now, even where git would see two separate places.
 */
export function mergeWords({ ours, base, theirs }: Versions): string | undefined {
  if (ours === base || ours === theirs) return theirs;
  if (theirs === base) return ours;
  const [left, middle, right] = [ours, base, theirs].map((words) => words.replaceAll(MARK, ''));
  if (left !== middle && middle !== right && left !== right) return undefined;
  const merged = mergeLists({ ours, base, theirs }, /==|<Fix\b[^<>]*>|<\/Fix>|[^]/gu);
  return merged !== undefined && marksFit(merged) ? merged : undefined;
}

const MARK = /==|<\/?Fix\b[^<>]*>/gu;

/** Several lines with the changes of both sides; undefined when they touch the same lines. */
export function mergeLines(versions: Versions): string | undefined {
  return mergeLists(versions, /[^\n]+|\n/gu);
}

function mergeLists({ ours, base, theirs }: Versions, piece: RegExp): string | undefined {
  const cut = (text: string): string[] => text.match(piece) ?? [];
  const options = { excludeFalseConflicts: true };
  const regions = diff3Merge(cut(ours), cut(base), cut(theirs), options);
  const isOpen = regions.some(({ conflict }) => conflict);
  return isOpen ? undefined : regions.flatMap(({ ok }) => ok ?? []).join('');
}

function marksFit(words: string): boolean {
  const count = (mark: string) => words.split(mark).length - 1;
  return (
    count('==') % 2 === 0 && count('<Fix') === count('</Fix>') && !words.includes('====')
  );
}
