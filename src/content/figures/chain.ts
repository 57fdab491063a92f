import type { Stack, Stacks } from './schemas.ts';

/** The protocols of an arrow chain, from the top: `SCSI→FC（説明）` → SCSI, FC. */
export function splitChain(text: string): string[] {
  const names = text.replaceAll(/（[^）]*）/gu, '').split('→');
  return names.length > 1 ? names.map((name) => name.trim()) : [];
}

/** The layers of a stack, from the top; a name that stands for several becomes those. */
export function layersOf(
  { chain }: Pick<Stack, 'chain'>,
  { groups }: Pick<Stacks, 'groups'>,
): string[] {
  return splitChain(chain).flatMap(
    (name) => groups.find((group) => group.name === name)?.layers ?? [name],
  );
}
