/**
 * Leaves out of a page what leads to files that were not made: the elements marked `data-pdf` or `data-apkg` (none holds
 * another of its kind).
 */
export function withoutLinks(html: string, to: 'pdf' | 'apkg'): string {
  return html.replace(new RegExp(`<(li|span) data-${to}[^>]*>[\\s\\S]*?</\\1>`, 'gu'), '');
}
