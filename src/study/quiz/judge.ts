/**
 * Whether a typed answer is right: it is compared with the answer and the other spellings after all
 * that only tells habits of typing apart is taken away (width, case, spaces, hyphens, the long
 * vowel at the end).
 */
export function isRight(typed: string, answer: string, accept: readonly string[]): boolean {
  const folded = foldAnswer(typed);
  return folded !== '' && [answer, ...accept].some((spelling) => foldAnswer(spelling) === folded);
}

/** What is taken away, one after the other. */
const rules: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /\s+/gu, reason: 'Flow Mod' },
  { pattern: /[\p{Pd}\u2212_/]/gu, reason: 'Flow-Mod, FLOW_MOD, TCP/3225' },
  { pattern: /[・·]/gu, reason: 'シン・クライアント' },
  {
    pattern: /(?<=[a-z\d])ー/gu,
    reason: 'on a Japanese keyboard the key of the hyphen gives this sign: FlowーMod',
  },
  { pattern: /[。.、,]+$/gu, reason: 'a full stop after the word' },
  { pattern: /ー$/gu, reason: 'イニシエーター' },
];

function foldAnswer(text: string): string {
  return rules.reduce(
    (folded, { pattern }) => folded.replace(pattern, ''),
    text.normalize('NFKC').toLowerCase(),
  );
}
