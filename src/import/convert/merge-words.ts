import { diff3Merge } from 'node-diff3';

/** The three versions of a text: as a person left it, as the last import wrote it, as the outline now has it. */
export interface Versions {
  ours: string;
  base: string;
  theirs: string;
}

/**
 * The words of one node with the changes of both sides, or undefined when they contradict each other. Marks (`==`, `<Fix>`)
 * are merged letter by letter; when both sides changed the words of a sentence, no machine can say what the sentence
 * means now, even where git would see two separate places.
 */
export function mergeWords(versions: Versions): string | undefined {
  const { ours, base, theirs } = versions;
  if (ours === base || ours === theirs) return theirs;
  if (theirs === base) return ours;
  const [left, middle, right] = [ours, base, theirs].map(withoutMarks);
  if (left !== middle && middle !== right && left !== right) return undefined;
  const merged = mergeLists(ours, base, theirs, /==|<Fix\b[^>]*>|<\/Fix>|[^]/gu)?.join('');
  return merged !== undefined && marksFit(merged) ? merged : undefined;
}

/** Several lines with the changes of both sides; undefined when they touch the same lines. */
export function mergeLines({ ours, base, theirs }: Versions): string | undefined {
  return mergeLists(ours, base, theirs, /[^\n]+|\n/gu)?.join('');
}

function mergeLists(ours: string, base: string, theirs: string, piece: RegExp): string[] | undefined {
  const cut = (text: string): string[] => text.match(piece) ?? [];
  const regions = diff3Merge(cut(ours), cut(base), cut(theirs), { excludeFalseConflicts: true });
  return regions.some(({ conflict }) => conflict) ? undefined : regions.flatMap(({ ok }) => ok ?? []);
}

function withoutMarks(words: string): string {
  return words.replaceAll(/==|<\/?Fix\b[^>]*>/gu, '');
}

function marksFit(words: string): boolean {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return count(/==/gu) % 2 === 0 && count(/<Fix\b/gu) === count(/<\/Fix>/gu) && !words.includes('====');
}
