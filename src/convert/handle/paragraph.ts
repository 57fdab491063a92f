/** A paragraph. It stays on one line: browsers would show a line break inside Japanese text as a space. */
export function writeParagraph(inline: string, id: string): string {
  return `${inline} ^${id}`;
}
