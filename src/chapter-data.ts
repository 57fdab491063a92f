import type { z } from 'zod';
import { errataRules, errataSchema } from './content/errata.ts';
import { movesSchema } from './content/moved.ts';
import type { YamlFile } from './content/read-yaml.ts';
import type { Rule } from './content/rule.ts';
import { essaysSchema } from './content/facts/essays.ts';
import { essayRules, tableRules } from './content/facts/rules.ts';
import {
  comparisonsSchema,
  numbersSchema,
  tablesSchema,
  topicFactsSchema,
} from './content/facts/schemas.ts';
import { frameRules } from './content/figures/frame-rules.ts';
import { framesSchema, stacksSchema } from './content/figures/schemas.ts';
import { stackRules } from './content/figures/stack-rules.ts';
import { questionRules, questionsSchema } from './study/quiz/question.ts';

/**
 * What chapters have beside their pages: the folder in `content` with a YAML file for each chapter
 * (of facts, for each topic), its schema, and what a file must hold to in itself.
 */
export const chapterData = {
  errata: kind('errata', errataSchema, errataRules),
  facts: kind('facts', topicFactsSchema),
  tables: kind('tables', tablesSchema, tableRules),
  numbers: kind('numbers', numbersSchema),
  comparisons: kind('compare', comparisonsSchema),
  frames: kind('frames', framesSchema, frameRules),
  stacks: kind('stacks', stacksSchema, stackRules),
  quiz: kind('quiz', questionsSchema, questionRules),
  essays: kind('essays', essaysSchema, essayRules),
  moved: kind('moved', movesSchema),
};

/** What a chapter has beside its pages. */
export type Kind = keyof typeof chapterData;

/** What a file of a kind holds. */
export type DataOf<Each extends Kind> = z.output<(typeof chapterData)[Each]['schema']>;

function kind<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
  rules: readonly Rule<YamlFile<z.output<Schema>>>[] = [],
) {
  return { folder, schema, rules };
}
