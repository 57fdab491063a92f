import { z } from 'zod';

/** A field that must hold some text; `what` says in Japanese what belongs there. */
export function filled(what: string) {
  return z.string({ error: what }).min(1, { error: what });
}
