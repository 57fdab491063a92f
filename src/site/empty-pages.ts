import { allSources } from './all-sources.ts';
import { getBook, oncePerBuild } from './book.ts';
import { getDeck } from './cards.ts';

/** The addresses of the pages that this book leaves empty (`/quiz/`): no menu leads to them. */
export const emptyPages = oncePerBuild(findEmptyPages);

async function findEmptyPages(): Promise<ReadonlySet<string>> {
  const { terms, comparisons, numbers, errata, questions } = await getBook();
  const counts: Record<string, number> = {
    '/glossary/': terms.length,
    '/compare/': comparisons.length,
    '/numbers/': numbers.length,
    '/errata/': errata.size,
    '/quiz/': [...questions.values()].flat().length,
    '/cards/': (await getDeck()).notes.length,
    '/sources/': (await allSources()).length,
  };
  return new Set(Object.keys(counts).filter((path) => counts[path] === 0));
}
