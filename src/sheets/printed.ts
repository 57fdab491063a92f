/** What a section's sheet is printed as. */
export const PRINTED_MODES = ['red', 'cloze'] as const;

export type PrintedMode = (typeof PRINTED_MODES)[number];

/** The address of a section's PDF, from the root of the site; `section` is `08-virtual-network/storage`. */
export function pdfPath(section: string, mode: PrintedMode): string {
  return `/sheets/${section}/${section.replaceAll('/', '-')}-${mode}.pdf`;
}
