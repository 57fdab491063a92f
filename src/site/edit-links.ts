import type { PageInfo } from './navigation.ts';

/** A file that a page was made from, with its address in the repository when that is known. */
export interface EditLink {
  label: string;
  path: string;
  url?: string;
}

/**
 * Where a page comes from: the lines of the outline and the MDX file. With a repository address
 * (`https://…/owner/name`) each is a link: the outline to its first line, the page to its editor.
 */
export function editLinks(page: PageInfo, repository: string | undefined): EditLink[] {
  const outline = `content/outlines/${page.chapter}.md`;
  const mdx = `content/pages/${page.id}${page.kind === 'topic' ? '' : '/index'}.mdx`;
  const [first = ''] = /\d+/u.exec(page.lines) ?? [];
  const root = repository?.replace(/\/$/u, '');
  return [
    {
      label: `ノートの${page.lines}行`,
      path: outline,
      ...(root && { url: `${root}/blob/main/${outline}?plain=1#L${first}` }),
    },
    { label: 'ページ', path: mdx, ...(root && { url: `${root}/edit/main/${mdx}` }) },
  ];
}
