/** Whether bytes begin and end as a PDF does (ISO 32000-2, 7.5): a file that was cut off or damaged at its ends is not whole. */
export function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).toString('latin1').trimEnd().endsWith('%%EOF');
}
