import type { Topic } from './grow-tree.ts';

/** Something an exporter writes into the text of a topic. */
type TopicMark = readonly [
  name: string,
  /** Group 1 is the value. */
  pattern: RegExp,
  reason: string,
  /** The mark is no part of the text and is taken out of it. */
  apart?: 'apart',
];

/** Tried in this order. What may as well be text stays in it. */
const topicMarks: readonly TopicMark[] = [
  ['fold', /(?<!\s)\s*<!--\s*markmap:\s*(fold(?:All)?)\s*-->/gu, 'markmap: first state', 'apart'],
  ['task', /^\[([ xX-])\]\s+/gu, 'box of a task', 'apart'],
  ['property', /\s\{([\w-]+:[^{}]*)\}$/gu, 'Mind Elixir'],
  ['number', /^(?:(?:\d+[.．])+(?:\d+)?|[（(]\d+[）)]|[①-⑳])(?=\s)/gu, 'a printed number'],
  ['tag', /(?<=\s)[#@]([\p{L}\p{N}_-]+)/gu, '# in a word is text'],
  ['marker', /:([a-z_]+):(?=\s|$)|<((?:priority|task|flag|star)-\w+)>/gu, 'XMind, emoji'],
  ['link', /\]\(([^()\s]+)\)|\[\[([^[\]]+)\]\]/gu, 'the address stays where it is'],
  ['relation', /\[\^([^[\]]+)\]/gu, 'XMindMark, Mind Elixir'],
  ['summary', /^(概要|Summary|\[\.\.\])[:：]?/gu, 'a brace over siblings, kept as a topic'],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Reads the marks in the text of a topic into its meta; what may be text stays text. */
export function readMarks(topic: Topic): void {
  for (const [name, pattern, , apart] of topicMarks) {
    for (const match of topic.text.matchAll(pattern)) {
      topic.meta.push([name, match[1] ?? match[2] ?? match[0]]);
    }
    if (apart) topic.text = topic.text.replace(pattern, '');
  }
}

/** Text with its HTML taken for what it says: line breaks, plain emphasis, entities. All else stays as written. */
export function decodeHtml(text: string): string {
  return text
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<(b|i|u|s|em|strong|span|font|sub|sup)(?:\s[^<>]*)?>([^<>]*)<\/\1>/giu, '$2')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu, (whole, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      // A reference must not smuggle in what no file may hold.
      const allowed = code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
      return allowed ? String.fromCodePoint(code) : whole;
    });
}
