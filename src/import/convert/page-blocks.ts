/** A page of MDX in the pieces that a merge moves as wholes. */
export interface PageBlocks {
  /** The fields of the frontmatter, each with its lines as they stand. */
  head: ReadonlyMap<string, string>;
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
const ITEM = /^\s*[-*+] /u;
/** Lines with which something new begins although no empty line stands above them. */
const STARTS = /^(?:\s*[-*+] |#{1,6} |<\/?[A-Z]|`{3,}|~{3,})/u;

/** Cuts a page into its blocks; `writePageBlocks` puts the same text together again. */
export function readPageBlocks(text: string): PageBlocks {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const blocks: PageBlock[] = [];
  const seen = new Set<string>();
  let links = 0;
  let gap = '';
  for (let at = end + 1; at < lines.length; ) {
    if (lines[at]?.trim() === '') {
      gap += '\n';
      at += 1;
      continue;
    }
    const next = endOfBlock(lines, at);
    const block = lines.slice(at, next);
    let key = BLOCK_ID.exec(block.at(-1) ?? '')?.[1];
    if (block[0] === '<Links>') key = `links-${(links += 1)}`;
    // A copy that kept its id is a person's text; the check tells it.
    if (key !== undefined && seen.has(key)) key = undefined;
    if (key !== undefined) seen.add(key);
    blocks.push({ key, text: block.join('\n'), gap: `\n${gap}` });
    gap = '';
    at = next;
  }
  return { head: readHead(lines.slice(1, Math.max(1, end))), blocks };
}

/** The page as text. Items of one list stand line by line, everything else has an empty line above it. */
export function writePageBlocks({ head, blocks }: PageBlocks): string {
  const body = blocks.map(({ text, gap }, index) => {
    const above = blocks[index - 1]?.text ?? '';
    const inList = isItem(text) && isItem(above);
    return `${inList || gap.length > 1 ? gap : '\n\n'}${text}`;
  });
  return `---\n${[...head.values()].join('\n')}\n---${body.join('')}\n`;
}

/** The words of a node without what makes it a heading or an item, and without its id. */
export function wordsOf(text: string): { marker: string; words: string } {
  const marker = /^(?:\s*[-*+] |#{1,6} )/u.exec(text)?.[0] ?? '';
  return { marker, words: text.slice(marker.length).replace(BLOCK_ID, '') };
}

/** Whether it is an item of a list, also one of which both versions stand between marks. */
function isItem(text: string): boolean {
  return ITEM.test(text.replace(/^<{7} .*\n/u, ''));
}

function endOfBlock(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  const fence = /^\s*(`{3,}|~{3,})/u.exec(first)?.[1];
  if (fence !== undefined) return after(lines, start, (line) => line.trim() === fence) ?? lines.length;
  const open = /^<([A-Z]\w*)(?:\s[^>]*)?>$/u.exec(first.trim());
  if (open) {
    const end = after(lines, start, (line) => line.trim() === `</${open[1]}>`);
    // A component around nodes stays in pieces, so that the nodes are found.
    if (end !== undefined && !lines.slice(start, end).some((line) => BLOCK_ID.test(line))) return end;
    return start + 1;
  }
  for (let at = start; at < lines.length; at += 1) {
    if (BLOCK_ID.test(lines[at] ?? '')) return at + 1;
    const next = lines[at + 1];
    if (next === undefined || next.trim() === '' || STARTS.test(next)) return at + 1;
  }
  return lines.length;
}

/** The place behind the first line after `start` that fits; undefined when none does. */
function after(lines: readonly string[], start: number, fits: (line: string) => boolean): number | undefined {
  const found = lines.findIndex((line, index) => index > start && fits(line));
  return found < 0 ? undefined : found + 1;
}

function readHead(lines: readonly string[]): Map<string, string> {
  const head = new Map<string, string>();
  let field = '';
  for (const line of lines) {
    const name = /^([A-Za-z_]\w*):/u.exec(line)?.[1];
    if (name === undefined) head.set(field, head.has(field) ? `${head.get(field)}\n${line}` : line);
    else head.set((field = name), line);
  }
  return head;
}
