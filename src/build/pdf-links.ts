/** Leaves out of a page what leads to PDFs that were not made: the elements marked `data-pdf` (none holds another of its kind). */
export function withoutPdfLinks(html: string): string {
  return html.replace(/<(li|span) data-pdf[^>]*>[\s\S]*?<\/\1>/gu, '');
}
