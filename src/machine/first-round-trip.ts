import { gzipSync } from 'node:zlib';

/** What a page may weigh, gzipped, with its styles, scripts and diagrams inlined: what arrives in the first round trip. */
export const FIRST_ROUND_TRIP = 14 * 1024;

/** Whether a page that arrives in the first round trip still does so when it is changed; one that never did has nothing to lose. */
export function staysInFirstRoundTrip(html: string, changed: string): boolean {
  return weigh(changed) <= FIRST_ROUND_TRIP || weigh(html) > FIRST_ROUND_TRIP;
}

function weigh(html: string): number {
  return gzipSync(html, { level: 9 }).length;
}
