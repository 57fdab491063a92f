import { missingKanji, nearKatakana, nearLatin, wrongCase } from './near-words.ts';
import { matches, type Line, type Slip, type Surroundings } from './slip.ts';

// A run of letters is tried from its beginning only: from each of them it would take the square.
const DOUBLED = /(?<=[ァ-ヶー一-龠A-Za-z0-9）」])([をがにのではともへ])\1(?!\1)/gu;
const REPEATED = /([ァ-ヶー]{3,}|[一-龠]{3,}|(?<![一-龠])[一-龠]{2}(?=([一-龠]{2})\2))\1+/gu;
const STOPS = /(?:[。、，]|(?<!．)．(?!．．))(?:[。、，]|．(?!．))+/gu;
const WIDE_SIGNS =
  /(?<![A-Za-z0-9])[A-Za-z0-9]+(?:[−／．＆＿－：](?=[A-Za-z0-9])(?<![A-Za-z]．|：)[A-Za-z0-9]+)+/gu;
const SPACES = /(?:(?<![^\s（）、。])[^\s（）、。]+)?[ \u3000]{2,}[^\s（）、。]*/gu;
// A joiner behind an emoji makes one of two.
const JOINER = String.raw`(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d`;
const SPECIAL = String.raw`[\u00a0\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\ufeff]`;
const UNSEEN = new RegExp(`${SPECIAL}|${JOINER}`, 'gu');
const SPELLED_OUT =
  /(?<![\w-])[A-Za-z][\w-]*(?:：[A-Z][\w-]* [\w -]{5,}(?=[：、。，．]|$)|（[A-Z][\w-]* [\w -]{5,}(?=）))/gu;

/** One way in which a hand or an input method slips. */
export interface SlipRule {
  /** What the report calls it. */
  name: string;
  reason: string;
  /** A line with the slip, and the words found in it, with the glossary of the test. */
  example: readonly [text: string, found: string];
  find: (line: Line, around: Surroundings) => Slip[];
}

/** The rules, in the order of the report: each would rather miss a slip than blame a right word. */
export const slipRules: readonly SlipRule[] = [
  {
    name: '用語に似た片仮名',
    reason: '用語と1字だけ違い、ほかに出てこない語は、打ち間違いのことが多い',
    example: ['ダーミナルで使う', 'ダーミナル'],
    find: nearKatakana,
  },
  {
    name: '用語に似た英字',
    reason: '同じノートにある略語と1字だけ違い、つづりの説明もない略語は、打ち間違いのことが多い',
    example: ['FEoEのフレーム', 'FEoE'],
    find: nearLatin,
  },
  {
    name: '大文字と小文字',
    reason: '略語は用語集と同じ大文字・小文字で書く。語頭の大文字が二つ続くのはシフトキーの離し遅れ',
    example: ['Fcoeの入れ子', 'Fcoe'],
    find: wrongCase,
  },
  {
    name: '「化」の変換もれ',
    reason: '「仮想化」などを書くノートの「仮想か」は、変換の途中で確定している',
    example: ['仮想かする', '仮想か'],
    find: missingKanji,
  },
  {
    name: 'かなになっていないローマ字',
    reason: '子音のあとに母音のかながあるのは、入力の切り替え忘れ',
    example: ['などnおサーバ', 'nお'],
    find: (line) => matches(line, /(?<=[ぁ-んァ-ヶー一-龠])[bcdfghjkmnprstwyz](?=[あいうえおゃゅょ])./gu),
  },
  {
    name: '助詞の重なり',
    reason: '書き直した跡が残っている',
    example: ['サーバをを使う', 'をを'],
    find: (line) => matches(line, DOUBLED, (found) => found.charAt(0)),
  },
  {
    name: '語の重なり',
    reason: '貼り付けや書き直しで同じ語が続いている',
    example: ['装置装置装置を置く', '装置装置装置'],
    find: (line) => matches(line, REPEATED),
  },
  {
    name: '句読点の重なり',
    reason: '句読点が二つ続くことはない（「……」「・・・」は別）',
    example: ['終わる。。', '。。'],
    find: (line) => matches(line, STOPS, (found) => found.charAt(0)),
  },
  {
    name: '対にならない括弧',
    reason: '開いたままの括弧は、どこまでが補いか分からなくする',
    example: ['仮想機能（VNFを置く', '（'],
    find: openBrackets,
  },
  {
    name: '全角の英数字',
    reason: '同じ語が半角でも書かれていると、検索や用語のリンクで別の語に見える',
    example: ['ＳＡＮを使う', 'ＳＡＮ'],
    find: fullWidthWords,
  },
  {
    name: '英数字にはさまれた全角記号',
    reason: '規格の番号や用語の一部なら半角で書く（FC-SAN、TCP/IP、802.1Q）',
    example: ['TCP／IP', 'TCP／IP'],
    find: (line) => matches(line, WIDE_SIGNS, (found) => found.replace('−', '-').normalize('NFKC')),
  },
  {
    name: '半角の片仮名',
    reason: 'ほかの所の全角の片仮名と別の語に見える',
    example: ['ｻｰﾊﾞを置く', 'ｻｰﾊﾞ'],
    find: (line) => matches(line, /[｡-ﾟ]+/gu, (found) => found.normalize('NFKC')),
  },
  {
    name: '続いた空白',
    reason: '空白は一つでよい。続くのは消し忘れ',
    example: ['Storage  Area', 'Storage  Area'],
    find: (line) => matches(line, SPACES, (found) => found.replace(/[ \u3000]+/gu, ' ')),
  },
  {
    name: '和文と英字の間の空白',
    reason: 'ほとんどの所で空けていないノートの空白は、打ち間違い',
    example: ['通常の IP網', 'の IP'],
    find: oddSpaces,
  },
  {
    name: '見えない文字',
    reason: '幅のない文字や特別な空白は、検索や差分で理由の分からない食い違いになる',
    example: ['仮想\u200b化', '\u200b'],
    find: (line) => matches(line, UNSEEN),
  },
  {
    name: '用語集と違うつづり',
    reason: '同じ略語が章によって別の言葉の略になると、用語集はどちらかで嘘になる',
    example: ['SAN：System Area Network', 'SAN：System Area Network'],
    find: otherExpansion,
  },
];

const PAIRS = new Map(['（）', '()', '「」', '『』', '【】', '[]', '“”', '〔〕'].map(([a, b]) => [a, b]));

function openBrackets({ line, text }: Line): Slip[] {
  const open: { sign: string; at: number }[] = [];
  const lonely: { sign: string; at: number }[] = [];
  // `1)` before a topic is a number, not the end of anything.
  const bare = text.replace(/^\s*\d+\)/u, (number) => ' '.repeat(number.length));
  for (const { 0: sign, index: at } of bare.matchAll(/[（）()「」『』【】[\]“”〔〕]/gu)) {
    const wanted = PAIRS.get(open.at(-1)?.sign ?? '');
    if (PAIRS.has(sign)) open.push({ sign, at });
    // A half-width bracket may close a full-width one: that is a matter of taste.
    else if (wanted?.normalize('NFKC') === sign.normalize('NFKC')) open.pop();
    else lonely.push({ sign, at });
  }
  const all = [...open, ...lonely];
  return all.map(({ sign, at }) => ({ line, start: at, end: at + 1, found: sign }));
}

function fullWidthWords(line: Line, { names, has }: Surroundings): Slip[] {
  return matches(line, /[Ａ-Ｚａ-ｚ０-９]{2,}/gu, (found) => found.normalize('NFKC')).filter(
    ({ meant = '' }) => names.has(meant) || has(meant),
  );
}

const SPACED =
  /[ぁ-んァ-ヶー一-龠] [A-Za-z0-9]+|(?<![A-Za-z0-9])[A-Za-z0-9]+ [ぁ-んァ-ヶー一-龠]/gu;
const CLOSE = /[ぁ-んァ-ヶー一-龠][A-Za-z0-9]|[A-Za-z0-9][ぁ-んァ-ヶー一-龠]/gu;

function oddSpaces(line: Line, { isTight }: Surroundings): Slip[] {
  return isTight ? matches(line, SPACED, (found) => found.replace(' ', '')) : [];
}

/** Whether nine of ten Latin words stand close to Japanese: with less, the author likes spaces. */
export function isTight(notes: string): boolean {
  const count = (pattern: RegExp) => notes.match(pattern)?.length ?? 0;
  return count(CLOSE) >= 9 * count(SPACED);
}

function otherExpansion(line: Line, { expansions }: Surroundings): Slip[] {
  return matches(line, SPELLED_OUT).flatMap((slip) => {
    const [name = '', spelled = ''] = slip.found.split(/[：（]/u);
    const meant = expansions.get(name);
    // Internet SCSI leans on another abbreviation and may say the same as the words in full.
    if (meant === undefined || /\b[A-Z]{2,}\b/u.test(spelled)) return [];
    return folded(meant) === folded(spelled) ? [] : { ...slip, meant };
  });
}

/** The words without what two spellings may differ in: case, hyphens, one or many. */
function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/s\b|[^a-z0-9]/gu, '');
}
