import { piecesOfPage, piecesOfText } from './html-pieces.ts';
import type { Tag } from './html-pieces.ts';
import { withoutStress } from './stress.ts';

/** Rich text in the signs of the house form, and what was found on the way. */
export interface PlainText {
  text: string;
  /** Addresses of pictures. */
  images: string[];
  /** The markup that was taken for what it says: names of tags and characters. */
  taken: string[];
}

type Kind = 'line' | 'bold' | 'mark' | 'code' | 'link' | 'plain' | 'cell';
/**
 * What a tag becomes: a place where lines end, a sign set around words, or nothing but its content.
 * In a text (not a page) every other tag is text.
 */
const tags = new Map<string, Kind>(
  Object.entries({
    line: 'p div br ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 blockquote pre center',
    plain: 'i em u s strike del ins span font sub sup small big time mention q cite',
    ...{ bold: 'b strong', mark: 'mark', code: 'code tt kbd samp', link: 'a', cell: 'td th' },
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind] as const)),
);

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
  return fromPieces(piecesOfPage(html), true);
}

/** The text of a topic or note in which the tool that wrote it may have set tags. */
export function fromText(text: string): PlainText {
  if (!/[<&]/u.test(text)) return { text, images: [], taken: [] };
  const taken = new Set<string>();
  return fromPieces(piecesOfText(text, taken), false, taken);
}

/** The text of a page, or of a text with tags, that was read already. */
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
    for (const key of [name, `=${tags.get(name) ?? ''}`]) counts.set(key, count(key) + by);
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
    else if (!isPage && !tags.get(piece.name)) add(piece.source);
    else if (piece.isEnd) close(piece);
    else if (piece.isAlone || ALONE.test(piece.name)) addAlone(piece);
    else {
      const isInner = count(`=${tags.get(piece.name) ?? ''}`) > 0;
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
    const isLine = tag.name === 'hr' || tags.get(tag.name) === 'line';
    if (isPage) return isLine ? add('\n') : undefined;
    if (tag.name !== 'br' || !hasText) return add(tag.source);
    taken.add('<br>');
    add('\n');
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
    const kind = tags.get(tag.name);
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
