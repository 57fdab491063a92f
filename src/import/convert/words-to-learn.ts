import type { Term } from '../../content/glossary.ts';
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
  /** Line of the outline, where the glossary names the lines of this chapter; without it every place is one to learn at. */
  line?: number;
  /** Corrected stretches: the glossary counts lines by the author's words, so words they bring in are found here. */
  corrected: readonly Range[];
  /** Words that the author set off. */
  stressed?: readonly string[];
  /** Corrected stretches that the page shows; a word is never marked across their edges. */
  fixes: readonly Range[];
}

/**
 * The words to learn of one page: for each text, in order, the stretches to mark. A term is marked once a page, at the
 * first place that is in a correction or on a line the glossary names for it, if it names lines. `known` are the names that are not asked:
 * words too general, and those the page's title gives away. What the author set off is learned as well.
 */
export function findTerms(
  texts: readonly TermText[],
  glossary: readonly Term[],
  known: ReadonlySet<string>,
): Range[][] {
  const spellings = glossary
    .flatMap((term) => [term.term, ...term.aliases].map((name) => ({ name, term })))
    .toSorted((one, other) => other.name.length - one.name.length);
  const done = new Set(glossary.filter(({ term, aliases }) => [term, ...aliases].some((name) => known.has(name))));
  return texts.map((text) => {
    const marks: Range[] = [];
    for (const { term, range } of occurrences(text.text, spellings)) {
      const named = text.line === undefined || term.outline_lines.includes(text.line);
      const here = named || text.corrected.some((part) => contains(part, range));
      if (!here || done.has(term) || crosses(range, text.fixes) || marks.at(-1)?.end === range.start) continue;
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
  for (const word of stressed) {
    const start = word.length > LONGEST ? -1 : text.indexOf(word);
    const range = { start, end: start + word.length };
    const beside = [...marks, ...found].some((mark) => range.start <= mark.end && mark.start <= range.end);
    if (start >= 0 && !beside && !crosses(range, fixes) && !besideEquals(text, range)) found.push(range);
  }
  return found;
}

interface Spelling {
  name: string;
  term: Term;
}

/**
 * All glossary words in a text, the longest first where several fit, in the order of the text. Words of other lines
 * are found too: they keep a short word from being marked inside a longer one.
 */
function occurrences(text: string, spellings: readonly Spelling[]): { term: Term; range: Range }[] {
  const found: { term: Term; range: Range }[] = [];
  const taken = new Array<boolean>(text.length).fill(false);
  for (const { name, term } of spellings) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const range = { start, end: start + name.length };
      if (!isWholeWord(text, range.start, range.end) || besideEquals(text, range) || taken.slice(start, range.end).includes(true)) continue;
      taken.fill(true, start, range.end);
      found.push({ term, range });
    }
  }
  return found.toSorted((one, other) => one.range.start - other.range.start);
}

/** An "=" beside a mark would be read as part of the mark. */
function besideEquals(text: string, { start, end }: Range): boolean {
  return text[start - 1] === '=' || text[end] === '=' || text[start] === '=' || text[end - 1] === '=';
}

function crosses(range: Range, fixes: readonly Range[]): boolean {
  return fixes.some((fix) => {
    const apart = range.end <= fix.start || range.start >= fix.end;
    return !apart && !contains(fix, range);
  });
}

function contains(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
