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

/** Reads the marks in the text of a topic into its meta; what may be text stays text. */
export function readMarks(topic: Topic): void {
  for (const [name, pattern, , apart] of topicMarks) {
    for (const match of topic.text.matchAll(pattern)) {
      topic.meta.push([name, match[1] ?? match[2] ?? match[0]]);
    }
    if (apart) topic.text = topic.text.replace(pattern, '');
  }
}
