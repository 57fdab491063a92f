/** A file of `content/`: its path relative to the project, with `/`, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/**
 * The chapter that a file of the contents belongs to: `content/pages/08-x/storage/san.mdx`,
 * `content/facts/08-x/storage.yaml`, `content/tables/08-x.yaml` and
 * `content/outlines/08-x.tree.json` are of `08-x`.
 */
export function chapterOf(file: string): string {
  return (file.split('/')[2] ?? '').replace(/\.(?:yaml|tree\.json)$/u, '');
}

/** A text without the mark that editors on Windows put in front of it, which nobody wrote. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '');
}
