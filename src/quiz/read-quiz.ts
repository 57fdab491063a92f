import { z } from 'zod';
import type { Checked, Problem } from '../content/problem.ts';
import { readYaml, type YamlPath } from '../content/read-yaml.ts';
import { questionSchema, type Question } from './question.ts';

/** A question and the lines of its file on which its parts begin. */
export interface PlacedQuestion {
  question: Question;
  lineOf: (path: YamlPath) => number;
}

/** Reads a file of questions. What is wrong within it is a problem: fields, choices that come twice, answers to nothing. */
export function readQuiz(text: string, file: string): Checked<PlacedQuestion[]> {
  const read = readYaml(text, file, z.array(questionSchema, { error: '問題の一覧（- で始まる項目）' }));
  if (!read.value) return { value: [], problems: read.problems };
  const { value, lineOf } = read.value;
  const questions = value.map((question, index) => ({ question, lineOf: (path: YamlPath) => lineOf([index, ...path]) }));
  return { value: questions, problems: questions.flatMap((placed) => oddChoices(placed, file)) };
}

function oddChoices({ question, lineOf }: PlacedQuestion, file: string): Problem[] {
  if (question.kind !== 'choice') return [];
  const { id, choices, answer } = question;
  const twins = choices.flatMap((choice, index) => {
    const first = choices.indexOf(choice);
    if (first === index) return [];
    return {
      file,
      line: lineOf(['choices', index]),
      expected: '互いに異なる選択肢',
      found: `「${choice}」は${first + 1}番目の選択肢と同じ（${id}）`,
      remedy: 'どちらかを書き換えるか、消してください',
    };
  });
  if (choices.includes(answer)) return twins;
  return [
    ...twins,
    {
      file,
      line: lineOf(['answer']),
      expected: '選択肢のどれかと同じ answer',
      found: `「${answer}」という選択肢がない（${id}）`,
      remedy: '正解の選択肢を、一字も変えずに answer に写してください',
    },
  ];
}
