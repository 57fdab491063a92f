import type { Term } from '../content/glossary.ts';
import { isNear, katakana } from './near-words.ts';
import type { Line, Slip, Surroundings } from './slip.ts';
import { slipRules } from './slip-rules.ts';
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

/** Looks for likely slips in notes; what `settled` covers is passed over, and sorts without a find are left out. */
export function findSlips(lines: readonly Line[], glossary: readonly Pick<Term, 'term' | 'aliases' | 'expansion' | 'definition'>[], settled: readonly Settled[] = []): FoundSlips[] {
  const around: Surroundings = {
    lines,
    names: new Set(glossary.flatMap(({ term, aliases, expansion }) => [term, ...aliases.filter((alias) => !isMisspelled(alias, term)), expansion])),
    explanations: glossary.map(({ definition }) => definition),
    expansions: new Map(glossary.map(({ term, expansion }) => [term, expansion])),
  };
  const done = Map.groupBy(settled, ({ line }) => line);
  return slipRules
    .map((rule) => ({
      rule,
      slips: lines.filter(({ text }) => text.length <= LONGEST).flatMap((line) => rule.find(line, around).filter((slip) => !covers(done.get(line.line) ?? [], line.text, slip) && !isInAddress(line.text, slip))),
    }))
    .filter(({ slips }) => slips.length > 0);
}

/** Aliases such as FEoE for FCoE are there for readers who search as the notes once wrote. */
function isMisspelled(alias: string, term: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').toLowerCase();
  return alias.length > 3 && (folded(alias) === folded(term) || isNear(katakana(alias), katakana(term)));
}

function covers(settled: readonly Settled[], text: string, { start, end }: Slip): boolean {
  return settled.some(({ original }) => {
    const at = text.indexOf(original);
    return at >= 0 && start < at + original.length && at < end;
  });
}

/** What stands in an address is as its site spells it. */
function isInAddress(text: string, { start, end }: Slip): boolean {
  return [...text.matchAll(/https?:\/\/[!-~]+/gu)].some(({ index, 0: address }) => index <= start && end <= index + address.length);
}
