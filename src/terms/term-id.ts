/** The fragment of a term's entry on the glossary page; letters that a fragment cannot hold become hyphens. */
export function termId(term: string): string {
  return `t-${term.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}
