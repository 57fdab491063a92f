import { withoutStress } from './stress.ts';

/** A tag of rich text; `source` is how it is written. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  isEnd?: boolean;
  /** Whether it has neither content nor end. */
  isAlone?: boolean;
  source: string;
}

/** Rich text in the signs of the house form, and what was found on the way. */
export interface PlainText {
  text: string;
  /** Addresses of pictures. */
  images: string[];
  /** The markup that was taken for what it says: names of tags and characters. */
  taken: string[];
}

/**
 * What a tag becomes: a place where lines end, a sign set around words, or nothing but its content.
 * In a text (not a page) every other tag is text.
 */
type Kind = 'line' | 'bold' | 'mark' | 'code' | 'link' | 'plain' | 'cell';
const tags: Readonly<Record<string, Kind>> =
  Object.fromEntries([
    ...'p div br ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 blockquote pre center'
      .split(' ').map((name) => [name, 'line']),
    ...'i em u s strike del ins span font sub sup small big time mention q cite'
      .split(' ').map((name) => [name, 'plain']),
    ...[['b', 'bold'], ['strong', 'bold'], ['mark', 'mark'], ['code', 'code'], ['tt', 'code']],
    ...[['kbd', 'code'], ['samp', 'code'], ['a', 'link'], ['td', 'cell'], ['th', 'cell']],
  ]);

/** What no reader of a page sees. */
const HIDDEN = /^(?:head|style|script|title)$/u;
/** Tags without an end. */
const ALONE = /^(?:br|img|hr|input|meta|link|col|wbr)$/u;

/** An open tag with what stands in it so far: as it is, and with the signs that set words off. */
interface Frame {
  tag?: Tag;
  /** Whether it stands in a tag of its kind. */
  isInner?: boolean;
  bare: string;
  signed: string;
}

/** The text of a page, or of a part of one, that a tool wrote in HTML. */
export function fromPage(html: string): PlainText {
  return fromPieces(piecesOf(html), true);
}

/** The text of a page whose tags were read already. */
export function fromPieces(
  pieces: Iterable<Tag | string>,
  isPage: boolean,
  taken = new Set<string>(),
): PlainText {
  const images: string[] = [];
  const open: Frame[] = [{ bare: '', signed: '' }];
  /** How many tags are open, by name and, as `=bold`, by kind. */
  const counts = new Map<string, number>();
  const count = (name: string) => counts.get(name) ?? 0;
  const change = (name: string, by: 1 | -1): void => {
    for (const key of [name, `=${tags[name] ?? ''}`]) counts.set(key, count(key) + by);
  };
  let hasText = false;
  const add = (bare: string, signed = bare): void => {
    const frame = open.at(-1);
    if (!frame) return;
    hasText ||= /\S/u.test(bare);
    frame.bare += bare;
    frame.signed += signed;
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') add(isPage && count('pre') === 0 ? inline(piece) : piece);
    else if (!isPage && !tags[piece.name]) add(piece.source);
    else if (piece.isEnd) close(piece);
    else if (piece.isAlone || ALONE.test(piece.name)) addAlone(piece);
    else {
      const isInner = count(`=${tags[piece.name] ?? ''}`) > 0;
      open.push({ tag: piece, isInner, bare: '', signed: '' });
      change(piece.name, 1);
    }
  }
  while (open.length > 1) leave(isPage);
  const { bare = '', signed = '' } = open[0] ?? {};
  const [text, set] = [tidy(bare, isPage), tidy(signed, isPage)];
  // What is set off as a whole sets nothing off; and signs must read back as what they stand for.
  const isWhole = set === `**${text}**` || set === `==${text}==`;
  const isSound = !isWhole && withoutStress(set).text === text;
  return { text: isSound ? set : text, images, taken: [...taken] };

  function addAlone(tag: Tag): void {
    if (tag.name === 'img') {
      images.push(tag.attributes['src'] ?? '');
      return add(tag.attributes['alt'] ?? '');
    }
    // A break before all text breaks nothing: who wrote it writes about it.
    const breaks = tag.name === 'br' && (isPage || hasText);
    if (!isPage && !breaks) return add(tag.source);
    if (breaks) taken.add('<br>');
    if (breaks || tag.name === 'hr') add('\n');
  }

  function close(end: Tag): void {
    if (count(end.name) === 0) return isPage ? undefined : add(end.source);
    while (open.at(-1)?.tag?.name !== end.name) leave(isPage);
    leave(true);
  }

  /** Leaves the innermost tag; one that has no end is text where texts are read. */
  function leave(isTag: boolean): void {
    const { tag, isInner, bare = '', signed = '' } = open.pop() ?? {};
    if (!tag) return;
    change(tag.name, -1);
    if (!isTag) return add(tag.source + bare, tag.source + signed);
    if (isPage && HIDDEN.test(tag.name)) return;
    const kind = tags[tag.name];
    taken.add(`<${tag.name}>`);
    if (kind === 'line') return add(`\n${bare}\n`, `\n${signed}\n`);
    if (kind === 'cell') return add(`${bare} `, `${signed} `);
    if (kind === undefined || kind === 'plain' || isInner) return add(bare, signed);
    const form = bare.trim() === '' ? bare : forms[kind](bare, tag.attributes);
    if (kind === 'bold' || kind === 'mark') add(bare, form);
    else add(form);
  }
}

const forms = {
  bold: (text: string): string => around('**', text),
  mark: (text: string): string => around('==', text),
  code: (text: string): string => (/[`\n]/u.test(text) ? text : around('`', text)),
  link(text: string, { href = '' }: Readonly<Record<string, string>>): string {
    const address = href.trim().replace(/[\s()]/gu, (sign) =>
      `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
    const isSame = [text, `mailto:${text}`, `${text}/`].includes(href);
    return address === '' || isSame ? text : `[${text}](${address})`;
  },
};

/** Sets signs around a text, within the white space around it. */
function around(sign: string, text: string): string {
  const inner = text.trim();
  return text.replace(inner, () => `${sign}${inner}${sign}`);
}

/** A text of a page as it is shown: white space between words is one space. */
function inline(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, ' ');
}

/** Lines of a page without the white space around them and without empty ones. */
function tidy(text: string, isPage: boolean): string {
  const lines = isPage ? text.split('\n').map((line) => line.replace(/^ | $/gu, '')) : [];
  return (isPage ? lines.filter((line) => line.trim() !== '').join('\n') : text).trim();
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

/** The text of a topic or note in which the tool that wrote it may have set tags. */
export function fromText(text: string): PlainText {
  if (!/[<&]/u.test(text)) return { text, images: [], taken: [] };
  const taken = new Set<string>();
  return fromPieces(piecesOf(text, codeSpans(text), taken), false, taken);
}

const TAG =
  /<(\/?)([a-z][\w:.-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/iuy;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/gu;

/** The tags of a text and what stands between them; comments are left out of pages. */
function* piecesOf(
  text: string,
  code?: ReadonlyMap<number, number>,
  taken?: Set<string>,
): Generator<Tag | string> {
  let from = 0;
  const upTo = (end: number) => decodeReferences(text.slice(from, end), taken);
  for (const { index, 0: sign } of text.matchAll(code ? /<|`+/gu : /</gu)) {
    if (index < from) continue;
    if (sign !== '<') {
      const end = code?.get(index);
      if (end === undefined) continue;
      yield upTo(index);
      yield { name: '', attributes: {}, source: text.slice(index, end) };
      from = end;
      continue;
    }
    const comment = !code && /<(?:!--|[!?])/uy;
    if (comment) {
      comment.lastIndex = index;
      const opening = comment.exec(text)?.[0];
      if (opening) {
        const closing = opening === '<!--' ? '-->' : '>';
        yield upTo(index);
        const end = text.indexOf(closing, index + opening.length);
        from = end < 0 ? text.length : end + closing.length;
        continue;
      }
    }
    TAG.lastIndex = index;
    const [source, slash, name = '', rest = '', alone] = TAG.exec(text) ?? [];
    if (source === undefined) continue;
    yield upTo(index);
    const pairs = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', ...values]) => [
      key.toLowerCase(),
      decodeReferences(values.find((value) => value !== undefined) ?? ''),
    ]);
    yield {
      ...{ name: name.replace(/^.*:/u, '').toLowerCase(), source },
      ...{ isEnd: slash === '/', isAlone: alone === '/', attributes: Object.fromEntries(pairs) },
    };
    from = index + source.length;
  }
  yield upTo(text.length);
}

/** Where code in grave accents begins and ends: at the next run of as many of them. */
function codeSpans(text: string): Map<number, number> {
  const runs = [...text.matchAll(/`+/gu)];
  const next = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { index, 0: run } of runs.reverse()) {
    const end = next.get(run.length);
    if (end !== undefined) ends.set(index, end);
    next.set(run.length, index + run.length);
  }
  return ends;
}
