import { z } from 'zod';
import { filled, type YamlFile } from '../../content/read-yaml.ts';
import { repeats, type Rule } from '../../content/rule.ts';

const lineRule = 'アウトラインの行番号（1以上の整数）';
const idRule = '英小文字・数字・ハイフンの番号（例：san-01）';

const shared = {
  id: z.string({ error: idRule }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { error: idRule }),
  topic: filled('項目のページの slug（例：storage/san）'),
  question: filled('問題文'),
  answer: filled('正解'),
  explanation: filled('解説'),
  lines: z
    .array(z.int({ error: lineRule }).min(1, { error: lineRule }), {
      error: '答えが読める行の一覧',
    })
    .min(1, {
      error: '答えが読める行を一つ以上',
    }),
  source: filled('出典（確かめていなければ「一般知識」）'),
};

/** A question with choices; the answer is one of them, letter by letter. */
const choiceSchema = z.strictObject({
  ...shared,
  kind: z.literal('choice'),
  choices: z
    .array(filled('選択肢'), { error: '選択肢の一覧' })
    .min(2, { error: '選択肢は2〜4個' })
    .max(4, { error: '選択肢は2〜4個' }),
});

/**
 * A question whose answer is typed; `accept` holds other spellings that the judge does not find
 * equal by itself.
 */
const shortSchema = z.strictObject({
  ...shared,
  kind: z.literal('short'),
  accept: z.array(filled('正解とみなす書き方'), { error: '正解とみなす書き方の一覧（なければ []）' }),
});

/** An entry of a chapter's file of questions. */
export const questionSchema = z.discriminatedUnion('kind', [choiceSchema, shortSchema], {
  error: 'kind は choice（選択）か short（短答）',
});

/** A question as its file has it. */
export type Question = z.output<typeof questionSchema>;

/** A chapter's file of questions (content/quiz/<chapter>.yaml). */
export const questionsSchema = z.array(questionSchema, { error: '問題の一覧（- で始まる項目）' });

/** What a file of questions must hold to in itself. */
export const questionRules: readonly Rule<YamlFile<Question[]>>[] = [
  {
    reason: '同じ選択肢が二つあると、どちらを選んでも正解かどうか分からない',
    expected: '互いに異なる選択肢',
    remedy: 'どちらかを書き換えるか、消してください',
    cases: ({ value, at }) =>
      value.flatMap((question, index) => {
        const choices = question.kind === 'choice' ? [...question.choices.entries()] : [];
        return repeats(choices, ([, choice]) => choice).map(({ again, first: [first] }) => ({
          ...at([index, 'choices', again[0]]),
          found: `「${again[1]}」は${first + 1}番目の選択肢と同じ（${question.id}）`,
        }));
      }),
  },
  {
    reason: '正解のない問題には、誰も答えられない',
    expected: '選択肢のどれかと同じ answer',
    remedy: '正解の選択肢を、一字も変えずに answer に写してください',
    cases: ({ value, at }) =>
      value.flatMap((question, index) => {
        const { kind, id, answer } = question;
        if (kind !== 'choice' || question.choices.includes(answer)) return [];
        return { ...at([index, 'answer']), found: `「${answer}」という選択肢がない（${id}）` };
      }),
  },
];
