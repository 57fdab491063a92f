/** A page with the time of its last change. */
export interface ChangedPage {
  /** Whole address of the page. */
  address: string;
  title: string;
  /** What the page is about, in a sentence. */
  summary: string;
  /** Seconds since 1970. */
  changed: number;
}

/** Entries of a feed: what a reader who comes once a month has not seen. */
export const FEED_LENGTH = 30;

/**
 * The pages that were changed last, newest first, as an Atom feed (RFC 4287). `book` is its title and, as a feed needs one, its
 * author; `home` and `self` are the whole addresses of the site and of the feed.
 */
export function feed(pages: readonly ChangedPage[], { book, home, self }: { book: string; home: string; self: string }): string {
  const newest = pages.toSorted((one, other) => other.changed - one.changed || (one.address < other.address ? -1 : 1)).slice(0, FEED_LENGTH);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `<title>${escape(book)}</title><author><name>${escape(book)}</name></author>`,
    `<id>${escape(home)}</id><link href="${escape(home)}"/><link rel="self" href="${escape(self)}"/>`,
    `<updated>${timeOf(newest[0]?.changed ?? 0)}</updated>`,
    ...newest.map(entry),
    '</feed>\n',
  ].join('\n');
}

/** A changed page is a new entry for those who read the feed, so its time is part of its id. */
function entry({ address, title, summary, changed }: ChangedPage): string {
  const id = `${address}#${changed}`;
  return (
    `<entry><title>${escape(title)}</title><id>${escape(id)}</id><link href="${escape(address)}"/>` +
    `<updated>${timeOf(changed)}</updated><summary>${escape(summary)}</summary></entry>`
  );
}

/** RFC 3339 in UTC, so that it is the same wherever the site is built. */
function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
