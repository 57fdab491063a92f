import type { Term } from '../../content/glossary.ts';
import { asKatakana, isAbbreviation, isNear, katakanaIn } from './near-words.ts';
import type { Line, Slip, Surroundings } from './slip.ts';
import { isTight, slipRules } from './slip-rules.ts';
import type { SlipRule } from './slip-rules.ts';

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

/** What is longer is no line that somebody typed, and the time that some rules take grows with its square. */
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
  const around = surroundingsOf(lines, glossary);
  const done = Map.groupBy(settled, ({ line }) => line);
  const typed = lines.filter(({ text }) => text.length <= LONGEST);
  const isNew = ({ line, text }: Line, slip: Slip) =>
    !covers(done.get(line) ?? [], text, slip) && !isInAddress(text, slip);
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
  const words = Map.groupBy(katakanaIn(notes), (word) => word);
  return {
    notes,
    isTight: isTight(notes),
    names: new Set(names),
    abbreviations: new Map(names.filter(isAbbreviation).map((name) => [name.toLowerCase(), name])),
    katakana: new Map([...endings].map(([end, group]) => [end, new Set(group)])),
    counts: new Map([...words].map(([word, { length }]) => [word, length])),
    expansions: new Map(glossary.map(({ term, expansion }) => [term, expansion])),
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

/** What stands in an address is as its site spells it. */
function isInAddress(text: string, { start, end }: Slip): boolean {
  return [...text.matchAll(/https?:\/\/[!-~]+/gu)].some(
    ({ index, 0: address }) => index <= start && end <= index + address.length,
  );
}
