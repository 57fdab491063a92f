import type { KeptWork } from './kept-work.ts';

/** What is made of the HTML of a page, and of what else is given. */
export type Made<T, About = void> = (html: string, about: About) => T | Promise<T>;

/**
 * `make`, which knows what earlier builds made of the same page, so that one changed page does not cost the reading of all.
 * `code` is a digest of the project's code: what other code has made is made again. What is made, and `about`, goes through JSON;
 * `revive` gives back what is lost there.
 */
export function knownPages<T, About = void>(
  kept: KeptWork, name: string, code: string, make: Made<T, About>, revive: (made: T) => T = (made) => made,
): Made<T, About> {
  return async (html, about) => {
    const key = [name, code, JSON.stringify(about) ?? '', html];
    const made = await kept.bring(key, async () => Buffer.from(JSON.stringify({ made: await make(html, about) })));
    return revive((JSON.parse(Buffer.from(made).toString()) as { made: T }).made);
  };
}
