import { conflictsIn } from '../../content/conflict-marks.ts';
import { readGeneralWords, readGlossary } from '../../content/glossary.ts';
import { readTree } from '../../content/outline-tree.ts';
import type { Problem } from '../../content/problem.ts';
import { problemsIn } from '../../content/rule.ts';
import { strayPages } from '../../content/stray-pages.ts';
import { bookRules, siteRules } from './book-rules.ts';
import { figureRules } from './figure-rules.ts';
import { pageRules } from './page-rules.ts';
import { pictureRules } from './picture-rules.ts';
import { readBook, type Content } from './read-book.ts';
import { supplementRules } from './supplement-rules.ts';

/**
 * Reads everything a person wrote, before the site is built, and returns all that is wrong with it
 * at once: places that nobody decided after an import, fields, components, fences, links,
 * addresses, entries named twice, questions, supplements, figures, citations.
 */
export function validate(content: Content): Problem[] {
  // Both versions of a place are no page: whatever else is wrong with it follows from that.
  const undecided = content.pages.flatMap(conflictsIn);
  if (undecided.length > 0) return undecided;
  // Its place in the order and its old address follow from that as well.
  const strays = strayPages(content.pages, content.trees);
  if (strays.length > 0) return strays;
  const { value: book, problems } = readBook(content);
  const glossary = readGlossary(content.glossary.text, content.glossary.file);
  const { text, file } = content.generalWords;
  return [
    ...problems,
    ...content.trees.flatMap((tree) => readTree(tree.text, tree.file).problems),
    ...glossary.problems,
    ...readGeneralWords(text, file, glossary.value).problems,
    ...problemsIn(book, [...siteRules, ...pageRules, ...pictureRules]),
    // What names a page that could not be read would be told as naming none, with the wrong remedy.
    ...(book.hasAllPages
      ? problemsIn(book, [...bookRules, ...figureRules, ...supplementRules])
      : []),
  ];
}
