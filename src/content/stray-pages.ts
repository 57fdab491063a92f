import { readTree } from './outline-tree.ts';
import type { Problem } from './problem.ts';
import { chapterOf, type SourceFile } from './source-file.ts';

/**
 * Pages whose node is no longer in the outline: an import leaves one where a person had written on
 * it. `trees` are the files that hold the outlines as trees; what cannot be read of these says
 * nothing about pages. A page that never had a node is a person's own.
 */
export function strayPages(
  pages: readonly SourceFile[],
  trees: readonly SourceFile[],
): Problem[] {
  const whole = trees.filter(({ file, text }) => readTree(text, file).value);
  const outlines = new Map(whole.map(({ file, text }) => [chapterOf(file), text]));
  return pages.flatMap(({ file, text }) => {
    const [head = ''] = /^---\r?\n[^]*?\n---/u.exec(text) ?? [];
    const node = /^node: (n[0-9a-z-]+)\r?$/mu.exec(head)?.[1];
    const outline = outlines.get(chapterOf(file));
    if (node === undefined || outline === undefined || outline.includes(JSON.stringify(node)))
      return [];
    return {
      file,
      line: head.split('\n').findIndex((line) => line.startsWith('node:')) + 1,
      expected: 'アウトラインに項目のあるページ',
      found: 'このページの項目はアウトラインから消えている',
      remedy: '残したい文をほかのページの <Supplement> へ移し、このファイルを消してください',
    };
  });
}
