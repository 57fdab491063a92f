import type { Term } from '../../content/glossary.ts';
import { asKatakana, isAbbreviation, isNear, katakanaIn } from './near-words.ts';
import { isTight, slipRules, type SlipRule } from './slip-rules.ts';
import type { Line, Slip, Surroundings } from './slip.ts';

/** The slips of one sort, in the order of the lines. */
export interface FoundSlips {
  rule: SlipRule;
  slips: Slip[];
}

/** A place that somebody has looked at already: the words of a correction. */
export interface Settled {
  line: number;
  original: string;
}

/** What is longer is no line that somebody typed, and some rules take time with its square. */
const LONGEST = 2000;

/**
 * Looks for likely slips in notes; what `settled` covers is passed over, and sorts without a find
 * are left out.
 */
export function findSlips(
  lines: readonly Line[],
  glossary: readonly Entry[],
  settled: readonly Settled[] = [],
): FoundSlips[] {
  const typed = lines.filter(({ text }) => text.length <= LONGEST);
  const around = surroundingsOf(typed, glossary);
  const done = Map.groupBy(settled, ({ line }) => line);
  const isNew = ({ line, text }: Line, slip: Slip) =>
    !covers(done.get(line) ?? [], text, slip) && !isForMachines(text, slip);
  return slipRules
    .map((rule) => ({
      rule,
      slips: typed.flatMap((line) => rule.find(line, around).filter((slip) => isNew(line, slip))),
    }))
    .filter(({ slips }) => slips.length > 0);
}

type Entry = Pick<Term, 'term' | 'aliases' | 'expansion' | 'definition'>;

function surroundingsOf(lines: readonly Line[], glossary: readonly Entry[]): Surroundings {
  const notes = lines.map(({ text }) => text).join('\n');
  const names = glossary.flatMap(({ term, aliases, expansion }) => {
    return [term, ...aliases.filter((alias) => !isMisspelled(alias, term)), expansion];
  });
  const known = [...names, ...glossary.map(({ definition }) => definition)].join('\n');
  const endings = Map.groupBy(katakanaIn(known), (word) => word.slice(-1));
  const words = Map.groupBy(
    [...katakanaIn(notes), ...(notes.match(/[A-Za-z]{4,}/gu) ?? [])],
    (word) => word,
  );
  const explained = notes.matchAll(/(?<![A-Za-z])([A-Za-z]{4,})[：（:(][^\S\n]*[A-Z][a-z]/gu);
  return {
    has: asked(notes),
    changed: new Set([notes, ...names].flatMap(changedIn)),
    isTight: isTight(notes),
    names: new Set(names),
    abbreviations: new Map(names.filter(isAbbreviation).map((name) => [name.toLowerCase(), name])),
    katakana: new Map([...endings].map(([end, group]) => [end, new Set(group)])),
    counts: new Map([...words].map(([word, { length }]) => [word, length])),
    explained: new Set([...explained].map(([, word = '']) => word)),
    expansions: new Map(glossary.map(({ term, expansion }) => [term, expansion])),
  };
}

function changedIn(text: string): string[] {
  return [...text.matchAll(/(?<=([ァ-ヶー一-龠]{2,10}))化/gu)].flatMap(([, word = '']) =>
    [...word].slice(1).map((_, at) => word.slice(at)),
  );
}

/** Tells whether a text has another, and looks for each but once. */
function asked(text: string): (part: string) => boolean {
  const answers = new Map<string, boolean>();
  return (part) => {
    const known = answers.get(part);
    if (known !== undefined) return known;
    answers.set(part, text.includes(part));
    return answers.get(part) === true;
  };
}

/** Aliases such as FEoE for FCoE are there for readers who search as the notes once wrote. */
function isMisspelled(alias: string, term: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').toLowerCase();
  if (alias.length <= 3) return false;
  return folded(alias) === folded(term) || isNear(asKatakana(alias), asKatakana(term));
}

function covers(settled: readonly Settled[], text: string, { start, end }: Slip): boolean {
  return settled.some(({ original }) => {
    const at = text.indexOf(original);
    return at >= 0 && start < at + original.length && at < end;
  });
}

/** Whether it stands in an address or reaches into code, which are spelled for machines. */
function isForMachines(text: string, { start, end }: Slip): boolean {
  const isIn = ({ 0: found, index }: RegExpExecArray) =>
    index <= start && end <= index + found.length;
  const reachesIn = ({ 0: found, index }: RegExpExecArray) =>
    start < index + found.length && index < end;
  return (
    [...text.matchAll(/https?:\/\/[!-~]+/gu)].some(isIn) ||
    [...text.matchAll(/(`+)(?!`).*?(?:(?<!`)\1(?!`)|$)/gu)].some(reachesIn)
  );
}
