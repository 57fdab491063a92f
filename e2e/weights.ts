/** Gzipped bytes that a page to be read may weigh, with its styles and diagrams inlined. */
export const limit = 18 * 1024;

/**
 * Pages that may weigh more, by address below the base path, each with its own limit in bytes and
 * the reason.
 */
export const heavier: readonly { page: string; limit: number; reason: string }[] = [
  {
    page: '08-virtual-network/storage/fcoe/',
    limit: 20 * 1024,
    reason:
      'two figures, ten corrections, lossless Ethernet explained beside FCoE, and eleven questions on both',
  },
  {
    page: 'map/08-virtual-network/',
    limit: 34 * 1024,
    reason: 'the whole chapter twice, as a tree and as a drawing; nobody reads there',
  },
  ...['virtualization', 'storage', 'network'].map((section) => ({
    page: `sheets/08-virtual-network/${section}/`,
    limit: 40 * 1024,
    reason: 'a whole section with all its figures, to be printed',
  })),
  {
    page: 'sheets/08-virtual-network/',
    limit: 120 * 1024,
    reason: 'the whole chapter as a booklet, to be printed',
  },
  {
    page: 'glossary/',
    limit: 28 * 1024,
    reason: 'one list of all terms, so that the browser can search in it',
  },
  {
    page: 'errata/',
    limit: 24 * 1024,
    reason: 'one list of all corrections, each with its reason and source',
  },
];
