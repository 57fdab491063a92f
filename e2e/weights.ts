/** What a page may weigh, gzipped, with its styles, scripts and diagrams inlined: what arrives in the first round trip. */
export const limit = 14 * 1024;

/** Pages that may weigh more, by address below the base path, each with its own limit in bytes and the reason. */
export const heavier: readonly { page: string; limit: number; reason: string }[] = [
  {
    page: '08-virtual-network/storage/fcoe/',
    limit: 17 * 1024,
    reason: 'two figures, ten corrections, and lossless Ethernet explained beside FCoE',
  },
  { page: '08-virtual-network/network/openflow/', limit: 15 * 1024, reason: 'the longest notes of the chapter' },
  ...['virtualization', 'storage', 'network'].map((section) => ({
    page: `sheets/08-virtual-network/${section}/`,
    limit: 40 * 1024,
    reason: 'a whole section with all its figures, to be printed',
  })),
  { page: 'glossary/', limit: 28 * 1024, reason: 'one list of all terms, so that the browser can search in it' },
  { page: 'errata/', limit: 24 * 1024, reason: 'one list of all corrections, each with its reason and source' },
];
