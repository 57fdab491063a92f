import { markConflict } from '../../content/conflict-marks.ts';
import type { Group } from './edited-blocks.ts';
import { mergeLines, mergeWords } from './merge-words.ts';
import { wordsOf } from './page-blocks.ts';
import type { PageBlock } from './page-blocks.ts';

/** The node with the changes of both sides; nothing where a person took it away and the outline says nothing new of it. */
export function mergeBlock(theirs: PageBlock, group: Group | undefined, base: string | undefined): PageBlock[] {
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

type Head = ReadonlyMap<string, string>;

/** Fields that only the converter knows; what a person writes there would be wrong next time. */
const generated = ['kind', 'unit', 'slug', 'order', 'node', 'lines', 'errata'];

/**
 * The fields of a page's head with the changes of both sides, in the converter's order; a person's
 * own fields stay.
 */
export function mergeHead(ours: Head, base: Head, theirs: Head): Map<string, string> {
  const isOwn = (name: string) => !theirs.has(name) && ours.get(name) !== base.get(name);
  const own = [...ours.keys()].filter(isOwn);
  return new Map(
    [...theirs.keys(), ...own].flatMap((name): [string, string][] => {
      const [mine, now] = [ours.get(name), theirs.get(name)];
      const isTheirs = mine === base.get(name) || mine === now;
      if (isTheirs || (generated.includes(name) && now !== undefined)) {
        return now === undefined ? [] : [[name, now]];
      }
      if (now === base.get(name)) return mine === undefined ? [] : [[name, mine]];
      return [[name, mine === undefined ? (now ?? '') : markConflict(mine, now ?? '')]];
    }),
  );
}
