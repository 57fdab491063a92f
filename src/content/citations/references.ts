import { readCitation, type Citation, type Work } from './cite.ts';
import type { Sources } from './schema.ts';

/** A citation as the supplements write it. */
interface Cited {
  cite: string;
  verified: boolean;
}

/** An entry of a list of sources: a work, the cited places, whether they were read. */
export interface Reference {
  /** From 1, in the order of their first use. */
  number: number;
  work: Work;
  /**
   * The cited places, each once, in the order of their first use; a work cited as a whole has none.
   */
  places: { part: string; url?: string }[];
  verified: boolean;
}

/**
 * How far a statement is checked: all its sources were read, all or some of them only through a
 * text about them, some were not read, none was.
 */
export type Trust = 'full' | 'secondary' | 'partly-secondary' | 'partial' | 'none';

/** A statement's numbers in the list of sources, and how far it is checked. */
export interface Backing {
  numbers: number[];
  trust: Trust;
}

/**
 * Numbers the sources of a page. A work gets one entry, and a second one if some of its places were
 * read and others were not. `backings` has an item for each of the statements. A citation that
 * cannot be read is left out; validation has told it.
 */
export function numberReferences(
  statements: readonly (readonly Cited[])[],
  sources: Sources,
): { references: Reference[]; backings: Backing[] } {
  const references = new Map<string, Reference>();
  const backings = statements.map((cited) => {
    const entered = cited.flatMap(({ cite, verified }) =>
      citationsOf(cite, sources).map((citation) => enter(references, citation, verified)),
    );
    const numbers = entered.map(({ number }) => number);
    return { numbers: [...new Set(numbers)].sort((a, b) => a - b), trust: trustIn(entered) };
  });
  return { references: [...references.values()], backings };
}

/** All sources of a set of statements as one list, without numbers of statements. */
export function listReferences(cited: readonly Cited[], sources: Sources): Reference[] {
  return numberReferences([cited], sources).references;
}

/** How far one entry of a list of sources is checked. */
export function trustOf({ work, verified }: Pick<Reference, 'work' | 'verified'>) {
  if (!verified) return 'none';
  return work.secondary ? 'secondary' : 'full';
}

/** Whether the title of a work tells more than its name and the cited places already do. */
export function needsTitle({ work, places }: Pick<Reference, 'work' | 'places'>): boolean {
  return (
    !sameLetters(work.name).includes(sameLetters(work.title)) &&
    places.every(({ part }) => /^(?:§|付録|要旨|表題)/u.test(part))
  );
}

/** Without what sets a full-width colon apart from one with a space. */
function sameLetters(text: string): string {
  return text.normalize('NFKC').replaceAll(' ', '');
}

function citationsOf(cite: string, sources: Sources): Citation[] {
  const citing = readCitation(cite, sources);
  return citing.ok ? citing.citations : [];
}

function enter(
  references: Map<string, Reference>,
  { work, part, url }: Citation,
  verified: boolean,
): Reference {
  const key = `${work.name}|${verified}`;
  const reference = references.get(key) ?? {
    number: references.size + 1,
    work,
    places: [],
    verified,
  };
  references.set(key, reference);
  if (part && !reference.places.some((place) => place.part === part)) {
    reference.places.push({ part, ...(url && url !== work.url && { url }) });
  }
  return reference;
}

function trustIn(entered: readonly Reference[]): Trust {
  const found = new Set(entered.map(trustOf));
  const [only = 'full'] = found;
  if (found.size <= 1) return only;
  return found.has('none') ? 'partial' : 'partly-secondary';
}
