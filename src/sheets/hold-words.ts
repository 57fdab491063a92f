import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Text } from 'domhandler';

/** What one line of paper holds together, and why. */
const HELD: readonly { what: string; reason: string }[] = [
  { what: String.raw`\d[\d.,]*\s?(?:バイト|ビット|オクテット|台|種類|ポート)`, reason: 'a number says nothing without its unit' },
  { what: String.raw`レイヤ\s?\d`, reason: 'nor does a layer without its number' },
  { what: String.raw`(?<![\w-])FC-\d(?!\w)`, reason: 'a name of a layer, which a hyphen lets break' },
  { what: String.raw`(?<![\w-])OpenFlow-\w+`, reason: 'a name of a kind of switch' },
];

/** What may not begin a line (JIS X 4051), and what may not end one. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]+/u;
const NOT_LAST = /[（「『【〈《［｛(]+$/u;

const PATTERN = new RegExp(HELD.map(({ what }) => what).join('|'), 'gu');

/** Where words are held; drawings and tables of data have lines of their own. */
const TEXTS = '.point, .notes, .note, .box';

/**
 * Holds together what a line break would tear, in `<span class="held">`, and each blank with the punctuation around it, in
 * `<span class="held-blank">`. No letter is added, so that copied text stays as it is.
 */
export function holdWords($: CheerioAPI) {
  for (const blank of $('mark.blank')) {
    const before = blank.prev?.type === 'text' ? (NOT_LAST.exec(blank.prev.data)?.[0] ?? '') : '';
    const after = blank.next?.type === 'text' ? (NOT_FIRST.exec(blank.next.data)?.[0] ?? '') : '';
    if (!before && !after) continue;
    if (before) (blank.prev as Text).data = (blank.prev as Text).data.slice(0, -before.length);
    if (after) (blank.next as Text).data = (blank.next as Text).data.slice(after.length);
    $(blank).wrap('<span class="held-blank"></span>').before(before).after(after);
  }
  for (const text of new Set($(TEXTS).get().flatMap(textsOf))) {
    if (text.data.search(PATTERN) < 0) continue;
    const parts = $('<div></div>').text(text.data);
    $(text).replaceWith((parts.html() ?? '').replace(PATTERN, '<span class="held">$&</span>'));
  }
}

/** The texts below an element, but for those of figures. */
function textsOf(node: AnyNode): Text[] {
  if (node.type === 'text') return [node];
  return node.type === 'tag' && node.tagName !== 'svg' && node.tagName !== 'figure' ? node.children.flatMap(textsOf) : [];
}
