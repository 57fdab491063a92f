/**
 * What an edit of a file in `content/` calls for in the dev server, beyond showing the pages anew.
 */
export interface ContentEdit {
  /** The outline to be imported again, as a path; absent when no page is made from the file. */
  outline?: string;
  /** Whether words in pages that did not change may now be linked or not. */
  links: boolean;
}

/** Files that the pages of a chapter are made from; group 1 is the chapter. */
const sources: readonly {
  file: RegExp;
  outline: (chapter: string, file: string) => string;
  reason: string;
}[] = [
  {
    file: /^content\/outlines\/([^/]+)\.(?:md|txt|opml|mm|xmind)$/u,
    outline: (_, file) => file,
    reason: 'the outline itself, or the map that it was made from',
  },
  {
    file: /^content\/(?:errata|chapters)\/([^/]+)\.yaml$/u,
    outline: (chapter) => `content/outlines/${chapter}.md`,
    reason: 'pages are made of the corrected text, cut as the plan says',
  },
];

/** What commands write beside what people write; an edit of these is no edit. */
const WRITTEN = /\.(?:tree\.json|original|svg|tmp)$|\/\./u;

/** What to do about an edited file (`content/…`); undefined when nothing. */
export function contentEdit(file: string): ContentEdit | undefined {
  if (!file.startsWith('content/') || WRITTEN.test(file)) return undefined;
  const source = sources.find(({ file: pattern }) => pattern.test(file));
  const chapter = source?.file.exec(file)?.[1] ?? '';
  return {
    ...(source && { outline: source.outline(chapter, file) }),
    links: /^content\/(?:glossary|general-words)\.yaml$/u.test(file),
  };
}
