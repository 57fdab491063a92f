/** What a page may weigh, gzipped, with its styles, scripts and diagrams inlined: what arrives in the first round trip. */
export const limit = 14 * 1024;

/** Pages that may weigh more, each with its own limit in bytes and the reason. Addresses as in `pages`. */
export const heavier: readonly { page: string; limit: number; reason: string }[] = [];
