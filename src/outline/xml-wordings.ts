import type { Wording } from '../content/wording.ts';

/** What saxes says of a file that is no XML. */
export const xmlWordings: readonly Wording[] = [
  { says: /^unclosed tag: (.+)$/u, japanese: '<$1> が閉じていない' },
  { says: /^unmatched closing tag: (.+)\.$/u, japanese: '</$1> の前に、開くタグがない' },
  { says: /^unexpected close tag/u, japanese: '閉じるタグが、開いたタグと合わない' },
  { says: /^unexpected end/u, japanese: 'ファイルが途中で終わっている' },
  { says: /^undefined entity/u, japanese: '&名前; の形の、XMLにない文字参照がある' },
  { says: /entity/u, japanese: '& の後が文字参照の形になっていない' },
  { says: /^duplicate attribute: (.+)\.$/u, japanese: '属性 $1 が二度ある' },
  { says: /^(?:attribute without value|unquoted attribute value|value (?:required|must be quoted))/u, japanese: '属性の値が引用符で囲まれていない' },
  { says: /^no whitespace between attributes/u, japanese: '属性の間に空白がない' },
  { says: /^disallowed character/u, japanese: 'ここに書けない文字がある（文字としての < は &lt; と書く）' },
  { says: /^document must contain a root element/u, japanese: '要素が一つもない' },
  { says: /^documents may contain only one root/u, japanese: 'いちばん外の要素が二つ以上ある' },
  { says: /^text data outside of root node/u, japanese: 'いちばん外の要素の外に文字がある' },
  { says: /^an XML declaration must be at the start|^the XML declaration must appear/u, japanese: '<?xml …?> が先頭にない' },
];
