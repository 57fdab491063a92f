/**
 * A folded text: what remains of a text once everything is taken away in which two spellings of the
 * same words may differ. `from[i]` and `to[i]` are the half-open range of the original text (UTF-16
 * units) that unit `i` of `text` stands for, so a match at `[a, b)` of the folded text is
 * `[from[a], to[b - 1])` of the original.
 */
export type Folded = { text: string; from: number[]; to: number[] };

/**
 * What a rule sees of its surroundings: the folded text before the cluster, and the original text
 * after it.
 */
type Around = { before: string; after: string };

/** One row of the fold: turns one character with its combining marks into what is compared. */
export type FoldRule = {
  name: string;
  reason: string;
  /** A text and its fold under all rules together. */
  example: [original: string, folded: string];
  apply: (cluster: string, around: Around) => string;
};

/**
 * The rules, applied one after another to each cluster (a character with its combining marks).
 * Build and browser use the same rows: what the index calls equal and what the query calls equal
 * can never differ.
 */
export const foldRules: readonly FoldRule[] = [
  {
    name: 'wave dash',
    reason:
      'U+301C and U+FF5E are the same sign on different systems, and NFKC knows only the second',
    example: ['10〜20', '10~20'],
    apply: (c) => c.replace(/[\u301c\u3030]/g, '~'),
  },
  {
    name: 'width',
    reason:
      'half-width kana, full-width Latin and ligatures are typing habits; NFKC also joins a voicing mark to its kana',
    example: ['ＶＬＡＮとｻｰﾊﾞ', 'vlanとサーバ'],
    apply: (c) => c.normalize('NFKC'),
  },
  {
    name: 'case',
    reason: 'nobody types iSCSI or VXLAN the same way twice',
    example: ['iSCSI', 'iscsi'],
    apply: (c) => c.toLowerCase(),
  },
  {
    name: 'invisible',
    reason:
      'soft hyphens, zero-width spaces, variation selectors and controls cannot be seen, so they cannot be typed',
    example: ['仮\u200b想\u00ad化', '仮想化'],
    apply: (c) => c.replace(/\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|\p{Cs}/gu, ''),
  },
  {
    name: 'hyphen',
    reason: 'the notes write FC−SAN with U+2212, readers type a hyphen, a dash or nothing',
    example: ['FC−SAN', 'fcsan'],
    apply: (c) => c.replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, ''),
  },
  {
    name: 'long vowel mark as hyphen',
    reason:
      'with a Japanese keyboard the hyphen key gives ー; after a Latin letter or a digit it cannot be a vowel',
    example: ['FCーSANのサーバー', 'fcsanのサーバー'],
    apply: (c, { before }) => (c === 'ー' && latinEnd.test(before) ? '' : c),
  },
  {
    name: 'middle dot',
    reason: 'シン・プロビジョニング is also written without the dot',
    example: ['シン・プロビジョニング', 'シンプロビジョニング'],
    apply: (c) => c.replace(/[・·•‧∙⋅]/g, ''),
  },
  {
    name: 'space',
    reason:
      'a space beside Japanese text or a sign is layout; only between two Latin words does it part something',
    example: ['通常の IP ネットワーク、hop \n by  hop', '通常のipネットワーク、hop by hop'],
    apply: (c, { before, after }) =>
      /^\s+$/.test(c)
        ? latinEnd.test(before) && latinStart.test(after.trimStart())
          ? ' '
          : ''
        : c,
  },
];

const latinEnd = /[\p{Script=Latin}\p{Nd}]$/u;
const latinStart = /^[\p{Script=Latin}\p{Nd}]/u;
const clusters = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;

/**
 * Folds `original`; the result is empty when nothing searchable is in it. Pure; any string is
 * allowed.
 */
export function fold(original: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const end = index + cluster.length;
    const part = contextual.test(cluster)
      ? applyRules(cluster, { before: folded.text.slice(-2), after: original.slice(end, end + 16) })
      : foldAlone(cluster);
    for (let i = 0; i < part.length; i++) {
      folded.from.push(index);
      folded.to.push(end);
    }
    folded.text += part;
  }
  return folded;
}

/** A name as it is compared: whole, so spaces mean nothing in it. */
export const foldName = (name: string): string => fold(name).text.replaceAll(' ', '');

/** The clusters whose fold depends on what stands around them. */
const contextual = /^[\sーｰ]/;

/** Everything else folds alike everywhere; a page has a few hundred different ones. */
function foldAlone(cluster: string): string {
  let part = alone.get(cluster);
  if (part === undefined) {
    part = applyRules(cluster, { before: '', after: '' });
    alone.set(cluster, part);
  }
  return part;
}

const alone = new Map<string, string>();

function applyRules(cluster: string, around: Around): string {
  return foldRules.reduce((part, rule) => part && rule.apply(part, around), cluster);
}
