import type { Folded } from './fold.ts';
import { symbolsOf } from './tokens.ts';

/** For each symbol of a folded text whether it belongs to a word to learn; `terms` are half-open ranges of the original. */
export function termFlags({ text, from }: Folded, terms: readonly [from: number, to: number][]): boolean[] {
  return from.flatMap((at, i) => {
    const inTerm = terms.some(([a, b]) => a <= at && at < b);
    return symbolsOf(text.charAt(i)).map(() => inTerm);
  });
}
