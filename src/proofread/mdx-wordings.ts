import type { Wording } from '../content/wording.ts';

/** What Sätteri says of a page that is no MDX; the place before it and the code after it are cut off. */
export const mdxWordings: readonly Wording[] = [
  { says: /^Unexpected end of file in expression/u, japanese: '{ が } で閉じていない' },
  { says: /^Could not parse expression/u, japanese: '{ } の中が式になっていない' },
  { says: /^Expected a closing tag for `([^`]+)`/u, japanese: '$1 が同じ段落や項目の中で閉じていない' },
  { says: /^Unexpected closing tag `([^`]+)`, expected an open tag/u, japanese: '$1 の前に、開くタグがない' },
  { says: /^Unexpected closing tag `([^`]+)`, expected corresponding closing tag for `([^`]+)`/u, japanese: '$2 が閉じる前に $1 がある' },
  { says: /^Unexpected character after `<`/u, japanese: '< の後が部品の形になっていない' },
];
