/**
 * What running text is, decided once for the index and for the marks on a page: a phrase may run
 * through these elements, every other element ends it. Custom elements are see-through; blocks
 * inside them end the phrase all the same.
 */
const inlineTags: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo cite code data del dfn em i ins kbd label mark math q rb ruby s samp small span strong sub sup time
   tspan u var wbr`.split(/\s+/),
);

/** Whether a phrase may run through an element of this name. */
export const isInline = (tag: string): boolean => inlineTags.has(tag) || tag.includes('-');

/** What is no text of the page: not indexed and never marked. One selector. */
export const ignored = [
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'button',
  'select',
  'textarea',
  'iframe',
  'dialog',
  'rt',
  'rp', // a reading over a word would cut the word
  'svg title', // says what the caption says
  '[data-aside]', // words about the page, not of it
  '[data-search="off"]',
  '[data-pdf]',
  '[data-apkg]', // links that a build may leave out after the index is made
  '.toc',
].join(',');

/**
 * Elements that begin with a space: it folds away beside Japanese text and parts two Latin words.
 */
export const isSpace = (tag: string): boolean => tag === 'br' || tag === 'small';
