/** A tag of rich text; `source` is how it is written. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  isEnd?: boolean;
  /** Whether it has neither content nor end. */
  isAlone?: boolean;
  source: string;
}

/** The tags of a page in HTML and the text between them. */
export function piecesOfPage(html: string): Iterable<Tag | string> {
  const [first = '', ...others] = html.split('<!--');
  const rest = others.map((after) => after.replace(/^[^]*?-->/u, ''));
  return pieces([first, ...rest].join('').replace(/<[!?][^<>]*>/gu, ''), new Map());
}

/**
 * The tags in a text and what stands between them; `taken` gets the character references that were
 * read. Code in grave accents is a tag without a name.
 */
export function piecesOfText(text: string, taken: Set<string>): Iterable<Tag | string> {
  const next = new Map<number, number>();
  const code = new Map<number, number>();
  for (const { index, 0: run } of [...text.matchAll(/`+/gu)].reverse()) {
    const end = next.get(run.length);
    if (end !== undefined) code.set(index, end);
    next.set(run.length, index + run.length);
  }
  return pieces(text, code, taken);
}

const TAG =
  /<(\/?)([a-z][\w:.-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/iuy;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/gu;

/** `code` says where code ends, by where it begins. */
function* pieces(
  text: string,
  code: ReadonlyMap<number, number>,
  taken?: Set<string>,
): Generator<Tag | string> {
  let from = 0;
  for (const { index } of text.matchAll(/<|`+/gu)) {
    if (index < from) continue;
    const end = code.get(index);
    const tag: Tag | undefined =
      end === undefined ? tagAt(text, index) : { name: '', attributes: {}, source: '' };
    if (!tag) continue;
    yield decodeReferences(text.slice(from, index), taken);
    from = end ?? index + tag.source.length;
    yield { ...tag, source: text.slice(index, from) };
  }
  yield decodeReferences(text.slice(from), taken);
}

function tagAt(text: string, index: number): Tag | undefined {
  TAG.lastIndex = index;
  const [source, slash, name = '', rest = '', alone] = TAG.exec(text) ?? [];
  if (source === undefined) return undefined;
  const attributes = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', ...values]) => [
    key.toLowerCase(),
    decodeReferences(values.find((value) => value !== undefined) ?? ''),
  ]);
  return {
    name: name.replace(/^.*:/u, '').toLowerCase(),
    ...{ source, attributes: Object.fromEntries(attributes) },
    ...{ isEnd: slash === '/', isAlone: alone === '/' },
  };
}

const NAMED = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', hellip: '…', mdash: '—',
    ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©', reg: '®', trade: '™',
    times: '×', divide: '÷', middot: '·', bull: '•', larr: '←', uarr: '↑', rarr: '→', darr: '↓',
    rArr: '⇒', le: '≤', ge: '≥', ne: '≠', deg: '°', plusmn: '±', yen: '¥', sect: '§', para: '¶',
  }),
);

/** A text with its character references read; they are noted in `taken`. */
function decodeReferences(text: string, taken?: Set<string>): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/giu, (whole, ten, hex, name) => {
    const code = ten ? Number(ten) : Number.parseInt(String(hex), 16);
    // A reference must not smuggle in what no file may hold.
    const isSafe = code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff);
    const sign = name ? NAMED.get(name) : isSafe ? String.fromCodePoint(code) : undefined;
    if (sign === undefined || /[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(sign)) return whole;
    taken?.add(whole);
    return sign;
  });
}
