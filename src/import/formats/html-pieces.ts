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

/** The named characters from U+00A0 on, in their order, and some beyond. */
const LATIN = [
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn',
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave',
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml',
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN',
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute',
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml',
  'yacute thorn yuml',
].join(' ').split(' ');
const NAMED = new Map([
  ...LATIN.map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', mdash: '—', ndash: '–',
    lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', trade: '™', bull: '•', larr: '←', uarr: '↑',
    rarr: '→', darr: '↓', harr: '↔', rArr: '⇒', hArr: '⇔', le: '≤', ge: '≥', ne: '≠', euro: '€',
    minus: '−', infin: '∞', asymp: '≈', sum: '∑', radic: '√', thinsp: '\u2009', zwj: '\u200D',
    alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', lambda: 'λ', mu: 'μ', pi: 'π',
    sigma: 'σ', Sigma: 'Σ', omega: 'ω', Omega: 'Ω',
  }),
]);

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
