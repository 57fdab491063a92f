import { chapterOf } from '../content/chapter-of.ts';
import type { Problem } from '../content/problem.ts';
import { readQuiz, type PlacedQuestion } from './read-quiz.ts';

/** A page as far as questions are concerned. */
export interface QuizPage {
  chapter: string;
  slug: string;
  kind: string;
  /** The lines of the outline it shows. */
  lines: readonly number[];
}

/** A chapter's file of questions. */
export interface QuizFile {
  file: string;
  text: string;
}

/** What has to be put right, and how many questions there are. */
export interface QuizReport {
  problems: Problem[];
  /** Questions on each topic page, by `chapter/slug`; pages without any have 0. */
  counts: Map<string, number>;
}

/** Everything that is wrong with the questions, in themselves and beside the pages of their chapters. */
export function checkQuiz(files: readonly QuizFile[], pages: readonly QuizPage[]): QuizReport {
  const report: QuizReport = { problems: [], counts: new Map() };
  for (const { chapter, slug, kind } of pages) if (kind === 'topic') report.counts.set(`${chapter}/${slug}`, 0);
  const firsts = new Map<string, string>();
  for (const { file, text } of files) {
    const chapter = chapterOf(file);
    const own = pages.filter((page) => page.chapter === chapter);
    const { value, problems } = readQuiz(text, file);
    report.problems.push(...problems);
    for (const placed of value) {
      report.problems.push(...idUsedTwice(placed, file, firsts));
      checkOne(placed, { file, chapter, pages: own }, report);
    }
  }
  return report;
}

/** Ids are unique in the whole book: readers' results are kept by them. `firsts` remembers where each came first. */
function idUsedTwice({ question: { id }, lineOf }: PlacedQuestion, file: string, firsts: Map<string, string>): Problem[] {
  const line = lineOf(['id']);
  const first = firsts.get(id);
  firsts.set(id, first ?? `${file} の${line}行目`);
  if (first === undefined) return [];
  return [
    {
      file,
      line,
      expected: '問題ごとに異なる id',
      found: `id「${id}」は ${first}にもある`,
      remedy: '新しいほうの問題の id を変えてください（古いほうには読者の成績がついています）',
    },
  ];
}

interface Where {
  file: string;
  chapter: string;
  /** The pages of the chapter. */
  pages: readonly QuizPage[];
}

function checkOne({ question, lineOf }: PlacedQuestion, { file, chapter, pages }: Where, report: QuizReport): void {
  const { topic, lines } = question;
  const page = pages.find(({ slug, kind }) => slug === topic && kind === 'topic');
  if (!page) {
    report.problems.push(unknownTopic(topic, pages, { file, line: lineOf(['topic']) }));
    return;
  }
  const key = `${chapter}/${topic}`;
  report.counts.set(key, (report.counts.get(key) ?? 0) + 1);
  const known = new Set(pages.flatMap((candidate) => candidate.lines));
  lines.forEach((line, index) => {
    if (!known.has(line)) report.problems.push(unknownLine(line, known, { file, line: lineOf(['lines', index]) }));
  });
}

function unknownTopic(topic: string, pages: readonly QuizPage[], where: { file: string; line: number }): Problem {
  const last = topic.split('/').at(-1) ?? '';
  const slugs = pages.filter(({ kind }) => kind === 'topic').map(({ slug }) => slug);
  const near = slugs.filter((slug) => slug.endsWith(`/${last}`) || slug.includes(topic));
  return {
    ...where,
    expected: `この章の項目のページの slug（例：${(near.length > 0 ? near : slugs).slice(0, 3).join('、')}）`,
    found: `「${topic}」というページがない`,
    remedy: 'topic を直すか、そのページを作ってください',
  };
}

function unknownLine(line: number, known: ReadonlySet<number>, where: { file: string; line: number }): Problem {
  return {
    ...where,
    expected: `アウトラインの行番号（1〜${Math.max(0, ...known)}）`,
    found: `${line}行目はどのページにもない`,
    remedy: '答えが読める行の番号に直してください',
  };
}
