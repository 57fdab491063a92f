/**
 * Names that no page may have: the page of a folder, an address beside the sheets, and what Windows
 * takes for a device (learn.microsoft.com, “Naming Files, Paths, and Namespaces”).
 */
const RESERVED = /^(?:index|cards|con|prn|aux|nul|(?:com|lpt)\d)$/u;

/** Whether a part of an address is taken by something else than a page. */
export function isReserved(part: string): boolean {
  return RESERVED.test(part);
}

/** A text as part of an address: small letters and digits joined by hyphens, or nothing. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
