import type { GlossaryTerm } from './aliases.ts';
import type { ExtractedPage } from './extract-page.ts';
import { randomFrom } from './random.ts';

/**
 * A large site from a small one: `count` pages of about 2,000 characters that are cut and put together from the texts of
 * `pages` and the words of the glossary, the same for the same seed. Each page is its path and its HTML.
 */
export function recombinePages(
  pages: readonly ExtractedPage[], glossary: readonly GlossaryTerm[], count: number, seed = 1,
): { path: string; html: string }[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const texts = pages.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(({ text }) => text.trim()))).filter(Boolean);
  const term = (): string => pick(glossary).term;
  const sentence = (): string => `${cutAt(pick(texts), random())}${term()}${pick(texts).slice(0, 60)}`;
  return Array.from({ length: count }, (_, i) => {
    const key = `recombined/${i % 20}/${i}`;
    const body = Array.from({ length: 32 }, (_part, n) =>
      (n % 8 === 0 ? `<h2 id="h${n}">${escape(`${term()}の${term()}`)}</h2>` : `<p>${escape(sentence())}</p>`));
    return {
      path: `${key}/index.html`,
      html: `<!doctype html><html lang="ja"><body><main><article data-page="${key}" data-kind="topic" data-section="${i % 20}">`
        + `<h1>${escape(`${term()}と${term()}（${i}）`)}</h1>${body.join('')}</article></main></body></html>`,
    };
  });
}

function cutAt(text: string, share: number): string {
  return [...text].slice(Math.floor((share * text.length) / 2)).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
