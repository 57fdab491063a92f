import { parseDocument } from 'yaml';

/** How the lines of metadata at the start of a file look, by the line around them. */
const HEADS: Readonly<Record<string, RegExp>> = {
  '---': /^\s|^[\w-]+:|^$|^- /u,
  '+++': /^\s|^[\w."-]+\s*=|^$|^\[/u,
};

/** Number of lines that metadata in YAML or TOML takes at the start; 0 when there is none. */
export function headEndOf(lines: readonly string[]): number {
  const mark = lines[0]?.trimEnd() ?? '';
  const rule = Object.hasOwn(HEADS, mark) ? HEADS[mark] : undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === mark);
  return end > 0 && lines.slice(1, end).every((line) => rule?.test(line)) ? end + 1 : 0;
}

/** The title in metadata: in YAML, in TOML or in the properties of Logseq. */
export function titleIn(head: readonly string[]): { title?: string } {
  const at = head.findIndex((line) => /^title(?::|\s*=)/iu.test(line));
  if (at < 0) return {};
  const [first = '', ...others] = head.slice(at);
  const more = others.slice(0, Math.max(0, others.findIndex((line) => /^\S/u.test(line))));
  const plain = first.replace(/^title(?:::|\s*=)\s*/iu, '').replace(/^(["'])(.*)\1\s*$/u, '$2');
  const yaml = `title${[first.slice('title'.length), ...more].join('\n')}`;
  const title = /^title:(?!:)/iu.test(first) ? parseDocument(yaml).get('title') : plain;
  const text = String(title ?? '').trim();
  return text === '' ? {} : { title: text };
}
