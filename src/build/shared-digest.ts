import { createHash } from 'node:crypto';
import { countFigures, framesOn } from '../site/figures.ts';

/** A file of the project with its text, its path relative to the project with `/`. */
export interface DigestedFile {
  file: string;
  text: string;
}

/** Files of which no page shows anything. */
const UNSEEN: readonly { file: RegExp; reason: string }[] = [
  { file: /^content\/outlines\/.*(?<!\.tree\.json)$/u, reason: 'pages are made from the imported tree' },
  { file: /\/\.[^/]+$/u, reason: 'notes of the import for itself' },
  { file: /\.test\.ts$|\/(?:testing|fixtures)\//u, reason: 'tests' },
];

/** What other pages show of a page: what stands above its text, and how many figures and which frames it has. */
const PAGE = /^content\/pages\/.*\.mdx$/u;

/**
 * One digest of everything that more than one page is made of: code, data, and of each page what others show of it. While it
 * stays the same, a page whose own text stays the same stays the same. The order of the files does not matter.
 */
export function sharedDigest(files: readonly DigestedFile[]): string {
  const hash = createHash('sha256');
  const seen = files.filter(({ file }) => !UNSEEN.some((unseen) => unseen.file.test(file)));
  for (const { file, text } of seen.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
    hash.update(JSON.stringify([file, PAGE.test(file) ? shownElsewhere(text) : text]));
  }
  return hash.digest('hex');
}

function shownElsewhere(text: string): unknown[] {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/u.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return [head, countFigures(text), framesOn(text)];
}
