import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Text } from 'domhandler';

/** What one line of paper holds together, and why. */
const HELD: readonly { what: string; reason: string }[] = [
  {
    what: String.raw`\d[\d.,]*\s?(?:バイト|ビット|オクテット|台|種類|ポート)`,
    reason: 'a number says nothing without its unit',
  },
  { what: String.raw`レイヤ\s?\d`, reason: 'nor does a layer without its number' },
  {
    what: String.raw`(?<![\w-])FC-\d(?!\w)`,
    reason: 'a name of a layer, which a hyphen lets break',
  },
  { what: String.raw`(?<![\w-])OpenFlow-\w+`, reason: 'a name of a kind of switch' },
];

/** What may not begin a line (JIS X 4051), and what may not end one. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]+/u;
const NOT_LAST = /[（「『【〈《［｛(]+$/u;

const PATTERN = new RegExp(HELD.map(({ what }) => what).join('|'), 'gu');

/** Where words are held; drawings and tables of data have lines of their own. */
const TEXTS = '.point, .notes, .note, .box';

/**
 * Holds together what a line break would tear, in `<span class="held">`, and each blank with the
 * punctuation around it, in `<span class="held-blank">`. No letter is added, so that copied text
 * stays as it is.
 */
export function noBreak($: CheerioAPI) {
  const around = $('<span class="held-blank"></span>');
  for (const blank of $('mark.blank')) {
    const before = cutOff(blank.prev, NOT_LAST);
    const after = cutOff(blank.next, NOT_FIRST);
    if (before || after) $(blank).wrap(around.clone()).before(before ?? []).after(after ?? []);
  }
  for (const text of new Set($(TEXTS).get().flatMap(textsOf))) {
    if (text.data.search(PATTERN) < 0) continue;
    const parts = $('<div></div>').text(text.data);
    $(text).replaceWith((parts.html() ?? '').replace(PATTERN, '<span class="held">$&</span>'));
  }
}

/**
 * Cuts off a text what the pattern finds at one of its ends, and gives that as a text of its own.
 */
function cutOff(node: AnyNode | null, pattern: RegExp): Text | undefined {
  if (node?.type !== 'text') return undefined;
  const [found] = pattern.exec(node.data) ?? [];
  if (!found) return undefined;
  node.data = node.data.replace(pattern, '');
  return Object.assign(node.cloneNode(), { data: found });
}

/** The texts below an element, but for those of figures. */
function textsOf(node: AnyNode): Text[] {
  if (node.type === 'text') return [node];
  return node.type === 'tag' && node.tagName !== 'svg' && node.tagName !== 'figure'
    ? node.children.flatMap(textsOf)
    : [];
}
