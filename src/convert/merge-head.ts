import { markConflict } from '../content/conflict-marks.ts';

type Head = ReadonlyMap<string, string>;

/** Fields that only the converter knows; what a person writes there would be wrong at the next import. */
const generated = ['kind', 'unit', 'slug', 'order', 'node', 'lines', 'errata'];

/** The fields of a page's head with the changes of both sides, in the converter's order; a person's own fields stay. */
export function mergeHead({ ours, base, theirs }: { ours: Head; base: Head; theirs: Head }): Map<string, string> {
  const fields = [...theirs.keys(), ...[...ours.keys()].filter((field) => !theirs.has(field) && ours.get(field) !== base.get(field))];
  return new Map(
    fields.flatMap((field): [string, string][] => {
      const merged = mergeField(field, ours.get(field), base.get(field), theirs.get(field));
      return merged === undefined ? [] : [[field, merged]];
    }),
  );
}

function mergeField(field: string, ours: string | undefined, base: string | undefined, theirs: string | undefined): string | undefined {
  if (ours === base || ours === theirs || (generated.includes(field) && theirs !== undefined)) return theirs;
  if (theirs === base) return ours;
  return ours === undefined ? theirs : markConflict(ours, theirs ?? '');
}
