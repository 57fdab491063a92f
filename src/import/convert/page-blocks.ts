/** The fields of a page's frontmatter by their names, each with its lines as they stand. */
export type Head = ReadonlyMap<string, string>;

/** A page of MDX in the pieces that a merge moves as wholes. */
export interface PageBlocks {
  head: Head;
  blocks: PageBlock[];
}

/** A node, the links to pages that start here, or something that a person wrote. */
export interface PageBlock {
  /** Id of the node, `links-1` for the first links; undefined for what a person wrote. */
  key: string | undefined;
  text: string;
  /** The line breaks above it. */
  gap: string;
}

/** ` ^n3f9a2` at the end of a line. */
const BLOCK_ID = / \^(n[0-9a-z]{5}(?:-\d+)?)\s*$/u;
/** Lines with which something new begins although no empty line stands above them. */
const STARTS = /^(?:\s*[-*+] |#{1,6} |<\/?[A-Z]|`{3,}|~{3,})/u;

/** Cuts a page into its blocks; `writePageBlocks` puts the same text together again. */
export function readPageBlocks(text: string): PageBlocks {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const blocks: PageBlock[] = [];
  const seen = new Set<string>();
  let links = 0;
  let gap = '\n';
  for (let at = end + 1; at < lines.length; ) {
    if (lines[at]?.trim() === '') {
      gap += '\n';
      at += 1;
      continue;
    }
    const next = endOfBlock(lines, at);
    const isLinks = lines[at] === '<Links>';
    const id = isLinks ? `links-${(links += 1)}` : BLOCK_ID.exec(lines[next - 1] ?? '')?.[1];
    // A copy that kept its id is a person's text; the check tells it.
    const key = id !== undefined && seen.has(id) ? undefined : id;
    if (key !== undefined) seen.add(key);
    blocks.push({ key, text: lines.slice(at, next).join('\n'), gap });
    gap = '\n';
    at = next;
  }
  return { head: readHead(lines.slice(1, Math.max(1, end))), blocks };
}

/** The page as text: items of one list line by line, an empty line above everything else. */
export function writePageBlocks({ head, blocks }: PageBlocks): string {
  const body = blocks.map(({ text, gap }, index) => {
    const inList = isItem(text) && isItem(blocks[index - 1]?.text ?? '');
    return `${inList || gap.length > 1 ? gap : '\n\n'}${text}`;
  });
  return `---\n${[...head.values()].join('\n')}\n---${body.join('')}\n`;
}

/** The ids of the nodes on a page, the one in its head first. */
export function nodesOf(page: string): string[] {
  const { head, blocks } = readPageBlocks(page);
  const title = titleNode(head);
  const ids = blocks.flatMap(({ key }) => (key?.startsWith('n') ? [key] : []));
  return title === undefined ? ids : [title, ...ids];
}

/** The id of the node that is a page's title. */
export function titleNode(head: Head): string | undefined {
  return head.get('node')?.replace(/^node:\s*|'/gu, '');
}

/** The words of a node without what makes it a heading or an item, and without its id. */
export function wordsOf(text: string): { marker: string; words: string } {
  const marker = /^(?:\s*[-*+] |#{1,6} )/u.exec(text)?.[0] ?? '';
  return { marker, words: text.slice(marker.length).replace(BLOCK_ID, '') };
}

/** Whether it is an item of a list, also one of which both versions stand between marks. */
function isItem(text: string): boolean {
  return /^(?:<{7} .*\n)?\s*[-*+] /u.test(text);
}

function endOfBlock(lines: readonly string[], start: number): number {
  const first = lines[start]?.trim() ?? '';
  const fence = /^(`{3,}|~{3,})/u.exec(first)?.[1];
  if (fence !== undefined) return behind(lines, start, fence) ?? lines.length;
  const tag = /^<([A-Z]\w*)(?:\s[^>]*)?>$/u.exec(first)?.[1];
  if (tag !== undefined) {
    const end = behind(lines, start, `</${tag}>`);
    // A component around nodes stays in pieces, so that the nodes are found.
    const isWhole = !lines.slice(start, end).some((line) => BLOCK_ID.test(line));
    return end !== undefined && isWhole ? end : start + 1;
  }
  let at = start + 1;
  const isBegun = (next: string) => next.trim() === '' || STARTS.test(next);
  const isEnd = () => BLOCK_ID.test(lines[at - 1] ?? '') || isBegun(lines[at] ?? '');
  while (at < lines.length && !isEnd()) at += 1;
  return at;
}

/** The place behind the first line after `start` that says only `end`. */
function behind(lines: readonly string[], start: number, end: string): number | undefined {
  const found = lines.findIndex((line, index) => index > start && line.trim() === end);
  return found < 0 ? undefined : found + 1;
}

function readHead(lines: readonly string[]): Head {
  const head = new Map<string, string>();
  let field = '';
  for (const line of lines) {
    const name = /^([A-Za-z_]\w*):/u.exec(line)?.[1];
    if (name !== undefined) head.set((field = name), line);
    else head.set(field, head.has(field) ? `${head.get(field)}\n${line}` : line);
  }
  return head;
}
