/** A text as it stands in a line of Markdown: no sign of it is read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<|~]|&(?=#?\w+;)/gu, '\\$&').replace(/\s+/gu, ' ');
}
