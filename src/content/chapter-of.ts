/**
 * The chapter that a file of the contents belongs to: `content/pages/08-x/storage/san.mdx`, `content/facts/08-x/storage.yaml` and
 * `content/tables/08-x.yaml` are of `08-x`. The path is relative to the project, with `/`.
 */
export function chapterOf(file: string): string {
  return (file.split('/')[2] ?? '').replace(/\.yaml$/u, '');
}
