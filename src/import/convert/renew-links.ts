import type { Move } from '../../content/moved.ts';

/** A page with its links to places of its chapter as they are now; links to what has not moved stay. */
export function renewLinks(text: string, chapter: string, moves: readonly Move[]): string {
  if (moves.length === 0) return text;
  const escaped = chapter.replaceAll(/[^\w-]/gu, '\\$&');
  return text.replaceAll(new RegExp(`\\]\\(/${escaped}/([^)#]*?)/?(?:#([^)]*))?\\)`, 'gu'), (link, page: string, node?: string) => {
    const moved = moves.find((move) => move.page === page && move.node === node) ?? moves.find((move) => move.page === page && move.node === undefined);
    if (!moved) return link;
    return `](/${[chapter, moved.to].filter(Boolean).join('/')}/${node === undefined ? '' : `#${moved.as ?? node}`})`;
  });
}
