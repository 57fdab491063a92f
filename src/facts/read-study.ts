import { z } from 'zod';
import { chapterOf } from '../content/chapter-of.ts';
import type { Checked } from '../content/problem.ts';
import { filled, readYaml, type YamlPath } from '../content/read-yaml.ts';
import { sourcesSchema, type Sources } from '../sources/schema.ts';
import { comparisonsSchema, numbersSchema, tablesSchema, topicFactsSchema } from './schemas.ts';
import type { Comparison, FactTable, KeyNumber, TopicFacts } from './schemas.ts';

/** A file of `content/`, its path relative to the project. */
interface SourceFile {
  file: string;
  text: string;
}

/** The files of `content/` that hold the supplements and what they lean on. */
export interface StudyFiles {
  facts: SourceFile[];
  tables: SourceFile[];
  numbers: SourceFile[];
  comparisons: SourceFile[];
  sources: SourceFile;
  errata: SourceFile[];
  quiz: SourceFile[];
}

/** What one file says, with the places of its parts. */
export interface Read<Value> {
  file: string;
  /** `08-virtual-network` */
  chapter: string;
  value: Value;
  /** Line of the file on which the part at a path begins, from 1. */
  lineOf: (path: YamlPath) => number;
}

/** All supplements that could be read. */
export interface Study {
  facts: Read<TopicFacts>[];
  tables: Read<FactTable[]>[];
  numbers: Read<KeyNumber[]>[];
  comparisons: Read<Comparison[]>[];
  sources: Read<Sources> | undefined;
  errata: Read<{ source: string }[]>[];
  quiz: Read<{ source: string }[]>[];
}

/** Reads the supplements against their schemas; a file that does not fit is left out and reported. */
export function readStudy(files: StudyFiles): Checked<Study> {
  const facts = readAll(files.facts, topicFactsSchema);
  const tables = readAll(files.tables, tablesSchema);
  const numbers = readAll(files.numbers, numbersSchema);
  const comparisons = readAll(files.comparisons, comparisonsSchema);
  const sources = readAll([files.sources], sourcesSchema);
  // The list of corrections has a reader of its own, which tells what is wrong with it; here only their sources matter.
  const errata = readAll(files.errata, z.array(z.looseObject({ source: filled('出典') }), { error: '訂正の一覧' }));
  const quiz = readAll(files.quiz, z.array(z.looseObject({ source: filled('出典') }), { error: '問題の一覧' }));
  return {
    value: {
      facts: facts.value,
      tables: tables.value,
      numbers: numbers.value,
      comparisons: comparisons.value,
      sources: sources.value[0],
      errata: errata.value,
      quiz: quiz.value,
    },
    problems: [facts, tables, numbers, comparisons, sources].flatMap(({ problems }) => problems),
  };
}

/** Reads files against one schema; a file that does not fit is left out and reported. */
export function readAll<Schema extends z.ZodType>(files: readonly SourceFile[], schema: Schema): Checked<Read<z.output<Schema>>[]> {
  const results = files.map(({ file, text }) => ({ file, read: readYaml(text, file, schema) }));
  return {
    value: results.flatMap(({ file, read }) => (read.value ? [{ file, chapter: chapterOf(file), ...read.value }] : [])),
    problems: results.flatMap(({ read }) => read.problems),
  };
}
