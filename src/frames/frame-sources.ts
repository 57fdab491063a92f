import type { Cited } from '../facts/schemas.ts';
import type { Frame } from './schemas.ts';

/** Where the sizes of a frame come from, each source once. */
export function frameSources({ parts }: Frame): { sources: Cited[] } {
  const all = parts.flatMap(({ sources, fields = [] }) => [...sources, ...fields.flatMap((field) => field.sources ?? [])]);
  return { sources: [...new Map(all.map((cited) => [cited.cite, cited])).values()] };
}
