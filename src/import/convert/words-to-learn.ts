import type { Term } from '../../content/glossary.ts';
import { escapeUnits } from './escape.ts';
import { isWholeWord } from '../../content/terms/whole-word.ts';

/** A stretch of a text, in UTF-16 units, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A text in which words to learn are looked for. */
export interface TermText {
  /** The corrected text. */
  text: string;
  /** Its line, where the glossary names lines of this chapter; else all places are learned. */
  line?: number;
  /** Corrected stretches: the glossary names lines by the author's words, not by theirs. */
  corrected: readonly Range[];
  /** Words that the author set off. */
  stressed?: readonly string[];
  /** Corrected stretches that the page shows; a word is never marked across their edges. */
  fixes: readonly Range[];
}

/**
 * The words to learn of one page: for each text, in order, the stretches to mark. A term is marked
 * once a page, at the first place in a correction or on a line the glossary names for it, if it
 * names lines. What the author set off is learned as well. `known` are the names that are not
 * asked: words too general, and those the page's title gives away.
 */
export function findTerms(
  texts: readonly TermText[],
  glossary: readonly Term[],
  known: ReadonlySet<string>,
): Range[][] {
  const names = glossary.map((term) => ({ term, names: [term.term, ...term.aliases] }));
  const spellings = names
    .flatMap(({ term, names: all }) => all.map((name) => ({ name, term })))
    .toSorted((one, other) => other.name.length - one.name.length);
  const isKnown = (name: string) => known.has(name);
  const done = new Set(names.flatMap(({ term, names: all }) => (all.some(isKnown) ? [term] : [])));
  return texts.map((text) => {
    const marks: Range[] = [];
    for (const { term, range } of occurrences(text.text, spellings)) {
      const isNamed = text.line === undefined || term.outline_lines.includes(text.line);
      if (!isNamed && !text.corrected.some((part) => contains(part, range))) continue;
      const isBeside = marks.at(-1)?.end === range.start;
      if (done.has(term) || crosses(range, text.fixes) || isBeside) continue;
      done.add(term);
      marks.push(range);
    }
    return [...marks, ...stressedIn(text, marks)].toSorted((one, other) => one.start - other.start);
  });
}

/** Letters of a word; who sets off more marks a sentence, not what is to be learned of it. */
const LONGEST = 20;

function stressedIn({ text, stressed = [], fixes }: TermText, marks: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const word of stressed.filter(({ length }) => length <= LONGEST)) {
    const start = text.indexOf(word);
    const range = { start, end: start + word.length };
    const touches = (mark: Range) => range.start <= mark.end && mark.start <= range.end;
    if (start < 0 || [...marks, ...found].some(touches)) continue;
    if (!crosses(range, fixes) && isMarkable(text, range)) found.push(range);
  }
  return found;
}

interface Spelling {
  name: string;
  term: Term;
}

/**
 * All glossary words in a text, the longest first where several fit, in the order of the text.
 * Those of other lines are found too: they keep a short word from being marked in a longer one.
 */
function occurrences(text: string, spellings: readonly Spelling[]): { term: Term; range: Range }[] {
  const found: { term: Term; range: Range }[] = [];
  const taken = new Array<boolean>(text.length).fill(false);
  for (const { name, term } of spellings) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const range = { start, end: start + name.length };
      if (!isWholeWord(text, range.start, range.end) || !isMarkable(text, range)) continue;
      if (taken.slice(start, range.end).includes(true)) continue;
      taken.fill(true, start, range.end);
      found.push({ term, range });
    }
  }
  return found.toSorted((one, other) => one.range.start - other.range.start);
}

/** Whether it can be marked: an "=" would be part of the mark, what is hidden in braces end it. */
function isMarkable(text: string, { start, end }: Range): boolean {
  const hasEquals = text.slice(Math.max(start - 1, 0), end + 1).includes('=');
  return !hasEquals && !escapeUnits(text).slice(start, end).some((unit) => unit.startsWith('{'));
}

function crosses(range: Range, fixes: readonly Range[]): boolean {
  return fixes.some(
    (fix) => range.end > fix.start && range.start < fix.end && !contains(fix, range),
  );
}

function contains(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
