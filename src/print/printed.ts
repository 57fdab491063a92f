/** What pages are printed as: for the red sheet, as cloze, as cards, as a booklet. */
export const PRINTED_MODES = ['red', 'cloze', 'cards', 'booklet'] as const;

export type PrintedMode = (typeof PRINTED_MODES)[number];

/**
 * The address of a PDF, from the root of the site; `page` is `08-virtual-network/storage`,
 * `08-virtual-network/storage/cards`, or `08-virtual-network` of a booklet.
 */
export function pdfPath(page: string, mode: PrintedMode): string {
  const name = page.replaceAll('/', '-');
  return `/sheets/${page}/${name.endsWith(`-${mode}`) ? name : `${name}-${mode}`}.pdf`;
}
