import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { standsIn } from '../content/terms/whole-word.ts';

/** A blank of the cloze mode. */
export interface Blank {
  number: number;
  answer: string;
}

/** A block answers for itself: what stands in it must not give away its own blanks. */
const BLOCKS = 'li, p, tr, caption, figcaption, h2, h3, h4, h5, h6';

/**
 * Makes every word to learn a numbered blank: `<mark class="term blank w2"
 * data-n="7"><span>語</span></mark>`. Equal words of one block share a number. A word that its own
 * block or a title above it (`data-names` of the topic, one to a line) shows anyway is no blank.
 */
export function numberBlanks($: CheerioAPI): Blank[] {
  const blanks: Blank[] = [];
  const inside = $('<span></span>');
  const blocks = Map.groupBy($('mark.term').get(), (mark) => $(mark).closest(BLOCKS).get(0));
  for (const [block, marks] of blocks) {
    const names = marks[0] ? ($(marks[0]).closest('[data-names]').attr('data-names') ?? '') : '';
    const hidden = hideable(
      marks.map((mark) => $(mark).text()),
      `${names}\n${block ? $(block).contents().get().map(plainText).join('') : ''}`,
    );
    const numbers = new Map<string, number>();
    for (const mark of marks) {
      const answer = $(mark).text();
      if (!hidden.has(answer)) continue;
      const number = numbers.get(answer) ?? blanks.length + 1;
      if (!numbers.has(answer)) blanks.push({ number, answer });
      numbers.set(answer, number);
      $(mark).addClass(`blank w${widthOf(answer)}`).attr('data-n', String(number));
      $(mark).wrapInner(inside.clone());
    }
  }
  return blanks;
}

/** Those of the words that cannot be read in the text around them, nor in words that stay. */
function hideable(words: readonly string[], text: string): Set<string> {
  const hidden = new Set(words);
  let shown = text;
  for (;;) {
    const given = [...hidden].filter((word) => standsIn(shown, word));
    if (given.length === 0) return hidden;
    for (const word of given) hidden.delete(word);
    shown += `\n${given.join('\n')}`;
  }
}

/** Blocks inside a block. */
const INNER = new Set(['ul', 'ol', 'figure', 'table']);

/**
 * The text of what a block consists of, without its words to learn and without blocks inside it.
 */
function plainText(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  if (node.type !== 'tag' || INNER.has(node.tagName)) return '';
  if (node.tagName === 'mark' && /\bterm\b/u.test(node.attribs['class'] ?? '')) return '\n';
  return node.children.map(plainText).join('');
}

/** Four widths, so that a blank does not tell the length of its answer. */
function widthOf(answer: string): number {
  const width = [...answer].reduce((sum, letter) => sum + (letter > '\u02ff' ? 1 : 0.6), 0);
  return [3, 5, 8].filter((step) => width > step).length + 1;
}
