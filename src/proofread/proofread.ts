import { chapterOf } from '../content/chapter-of.ts';
import { conflictsIn } from '../content/conflict-marks.ts';
import { strayPages } from '../content/stray-pages.ts';
import { readErrata } from '../content/errata.ts';
import { readGeneralWords } from '../content/general-words.ts';
import { readGlossary } from '../content/glossary.ts';
import { readLineRanges } from '../content/line-ranges.ts';
import type { Problem } from '../content/problem.ts';
import type { StudyFiles } from '../facts/read-study.ts';
import { readEssays } from '../facts/essays.ts';
import { studyProblems } from '../facts/study-problems.ts';
import { figureProblems } from '../frames/figure-problems.ts';
import type { FigureFiles } from '../frames/read-figures.ts';
import { checkQuiz, type QuizPage } from '../quiz/quiz-problems.ts';
import { bookRules } from './book-rules.ts';
import { figureRules } from './figure-rules.ts';
import { nodeTexts } from './node-texts.ts';
import { readPage, type PageSource } from './page-source.ts';
import { pageRules } from './page-rules.ts';
import { sheetRules } from './sheet-rules.ts';
import { siteProblems } from './site-rules.ts';

/** A file of `content/`, its path relative to the project. */
export interface SourceFile {
  file: string;
  text: string;
}

/** All that a build reads of a person's writing. */
export interface Content extends StudyFiles, FigureFiles {
  site: SourceFile;
  pages: SourceFile[];
  glossary: SourceFile;
  /** Terms of the glossary that are neither learnt nor linked. */
  generalWords: SourceFile;
  /** The outlines as trees, which `npm run import` writes. */
  trees: SourceFile[];
  /** What has another address now, by chapter. */
  moved: SourceFile[];
  /** Written answers to practise, by chapter. */
  essays: SourceFile[];
}

/**
 * Reads everything a person wrote, before the site is built, and returns all that is wrong with it at once:
 * places that nobody decided after an import, fields, components, fences, links, addresses, entries named twice, questions,
 * supplements, figures, citations.
 */
export function proofread(content: Content): Problem[] {
  // Both versions of a place are no page: whatever else is wrong with it follows from that.
  const undecided = content.pages.flatMap(conflictsIn);
  if (undecided.length > 0) return undecided;
  // Its place in the order and its old address follow from that as well.
  const strays = strayPages(content.pages, content.trees);
  if (strays.length > 0) return strays;
  const pages = content.pages.map(readPage);
  const readable = pages.flatMap(({ value }) => value ?? []);
  const glossary = readGlossary(content.glossary.text, content.glossary.file);
  return [
    ...siteProblems(content),
    ...glossary.problems,
    ...readGeneralWords(content.generalWords.text, content.generalWords.file, glossary.value).problems,
    ...content.errata.flatMap(({ file, text }) => readErrata(text, file).problems),
    ...pages.flatMap(({ problems }) => problems),
    ...readable.flatMap((page) => pageRules.flatMap((rule) => rule.check(page))),
    // What names a page that could not be read would be told as naming none, with the wrong remedy.
    ...(readable.length === pages.length ? acrossPages(readable, content) : []),
  ];
}

/** What is wrong between pages, and in files that name pages and their nodes. */
function acrossPages(readable: readonly PageSource[], content: Content): Problem[] {
  return [
    ...content.essays.flatMap(({ file, text }) => readEssays(text, file, sectionsIn(readable, file)).problems),
    ...[...bookRules, ...figureRules, ...sheetRules].flatMap((rule) => rule.check(readable, content)),
    ...figureProblems(content, (chapter) => nodeTexts(readable.filter(({ file }) => chapterOf(file) === chapter))),
    ...checkQuiz(content.quiz, readable.map(quizPage)).problems,
    ...studyProblems(content, readable.map(({ file, data }) => ({ ...data, chapter: chapterOf(file) }))),
  ];
}

function quizPage({ file, data }: PageSource): QuizPage {
  return { chapter: chapterOf(file), slug: data.slug, kind: data.kind, lines: readLineRanges(data.lines) ?? [] };
}

/** The slugs of the sections in the chapter that a file of a chapter (`content/essays/08-x.yaml`) belongs to. */
function sectionsIn(pages: readonly PageSource[], file: string): string[] {
  return pages.filter((page) => page.data.kind === 'section' && chapterOf(page.file) === chapterOf(file)).map(({ data }) => data.slug);
}
