/** A text without the mark that editors on Windows put in front of it, which is no part of what a person wrote. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '');
}
