import { notInXml } from '../content/xml-text.ts';

/** Title and description of a fence, or what is wrong with its words, in Japanese. */
export type FenceMeta =
  { ok: true; title: string; desc: string } | { ok: false; problems: string[] };

/** A mermaid fence of an MDX text. */
export interface Fence {
  /** Line of the opening fence, from 1. */
  line: number;
  source: string;
  meta: FenceMeta;
}

const EXAMPLE = '例：```mermaid title="FCIPの構成" desc="離れた二つのFC-SANをIP網のトンネルでつなぐ。"';

/** Reads `title="…" desc="…"` behind the language of a fence; both are required. */
export function fenceMeta(meta: string | null | undefined): FenceMeta {
  const problems: string[] = [];
  const values = new Map<string, string>();
  const rest = (meta ?? '').replace(/(\w+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (values.has(name)) problems.push(`${name} が二度書かれています。`);
    values.set(name, value.trim());
    return '';
  }).trim();
  const title = required('title', '題');
  const desc = required('desc', '説明');
  const extra = [
    ...[...values.keys()].filter((name) => name !== 'title' && name !== 'desc'),
    ...(rest ? [rest] : []),
  ];
  for (const text of extra) {
    problems.push(`「${text}」は読めません。書けるのは title="…" と desc="…" だけです。`);
  }
  return problems.length === 0 ? { ok: true, title, desc } : { ok: false, problems };

  function required(name: string, what: string): string {
    const value = values.get(name);
    const wrong = value === undefined ? 'がありません' : value === '' && 'が空です';
    if (wrong) problems.push(`図の${what} ${name}="…" ${wrong}。${EXAMPLE}`);
    const control = notInXml(value ?? '');
    if (control) problems.push(`図の${what}に、図に書けない制御文字 ${control} があります。消してください。`);
    return value ?? '';
  }
}

// Containers may stand before the fence: list indent, list marker, block quote.
const OPENING = /^(?<indent>(?:[ \t]|>|[-*+] |\d+[.)] )*)(?<marks>`{3,}|~{3,})(?<info>.*)$/;

/** All mermaid fences of an MDX text, in order, as the Markdown parser finds them. */
export function readFences(mdx: string): Fence[] {
  const fences: Fence[] = [];
  let open:
    { line: number; indent: number; marks: string; info: string; body: string[] } | undefined;
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
