/** Title and description of a fence, or what is wrong with them. */
export type FenceMeta = { ok: true; title: string; desc: string } | { ok: false; problems: MetaProblem[] };

/** One thing wrong in the words after ```` ```mermaid ````, with a Japanese sentence for the author. */
export interface MetaProblem {
  kind: 'missing' | 'empty' | 'repeated' | 'unknown';
  message: string;
}

/** A mermaid fence of an MDX text. */
export interface Fence {
  /** Line of the opening fence, from 1. */
  line: number;
  source: string;
  meta: FenceMeta;
}

const EXAMPLE = '例：```mermaid title="FCIPの構成" desc="離れた二つのFC-SANをIP網のトンネルでつなぐ。"';

/** Reads `title="…" desc="…"`, the words that follow the language of a fence; both are required, in any order. */
export function fenceMeta(meta: string | null | undefined): FenceMeta {
  const problems: MetaProblem[] = [];
  const values = new Map<string, string>();
  const rest = (meta ?? '').replace(/(\w+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (values.has(name)) problems.push({ kind: 'repeated', message: `${name} が二度書かれています。` });
    values.set(name, value.trim());
    return '';
  }).trim();
  const title = required('title', '題');
  const desc = required('desc', '説明');
  const extra = [...[...values.keys()].filter((name) => name !== 'title' && name !== 'desc'), ...(rest ? [rest] : [])];
  for (const text of extra) {
    problems.push({ kind: 'unknown', message: `「${text}」は読めません。書けるのは title="…" と desc="…" だけです。` });
  }
  return problems.length === 0 ? { ok: true, title, desc } : { ok: false, problems };

  function required(name: string, what: string): string {
    const value = values.get(name);
    if (value === undefined) {
      problems.push({ kind: 'missing', message: `図の${what} ${name}="…" がありません。${EXAMPLE}` });
    } else if (value === '') {
      problems.push({ kind: 'empty', message: `図の${what} ${name}="…" が空です。${EXAMPLE}` });
    }
    return value ?? '';
  }
}

// Containers may stand before the fence: list indent, list marker, block quote.
const OPENING = /^(?<indent>(?:[ \t]|>|[-*+] |\d+[.)] )*)(?<marks>`{3,}|~{3,})(?<info>.*)$/;

/** All mermaid fences of an MDX text, in order: the same ones the Markdown parser finds, with the same source. */
export function readFences(mdx: string): Fence[] {
  const fences: Fence[] = [];
  let open: { line: number; indent: number; marks: string; info: string; body: string[] } | undefined;
  const lines = mdx.split(/\r\n?|\n/);
  for (const [index, text] of lines.entries()) {
    if (!open) {
      const { indent = '', marks = '', info = '' } = OPENING.exec(text)?.groups ?? {};
      // A backtick after backticks makes it inline code, by CommonMark §4.5.
      if (marks && !(marks.startsWith('`') && info.includes('`'))) {
        open = { line: index + 1, indent: indent.length, marks, info: info.trim(), body: [] };
      }
    } else if (isClosing(text, open.marks)) {
      close();
    } else {
      open.body.push(outdent(text, open.indent));
    }
  }
  close(); // a fence nobody closed runs to the end of the text
  return fences;

  function close(): void {
    const [, language, meta] = /^(\S*)\s*(.*)$/.exec(open?.info ?? '') ?? [];
    if (open && language === 'mermaid') {
      fences.push({ line: open.line, source: open.body.join('\n'), meta: fenceMeta(meta) });
    }
    open = undefined;
  }
}

function isClosing(text: string, marks: string): boolean {
  const found = text.replace(/^[ \t>]*/, '').trimEnd();
  return found.length >= marks.length && [...found].every((mark) => mark === marks[0]);
}

function outdent(text: string, width: number): string {
  let cut = 0;
  while (cut < width && /[ \t>]/.test(text[cut] ?? '')) cut += 1;
  return text.slice(cut);
}
