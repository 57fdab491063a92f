import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedQuiz } from './linked-quiz.ts';
import { linkedTerms } from './linked-terms.ts';

test('a term comes with its other names, each once, its meaning and its place', () => {
  const term = {
    term: 'SAN',
    expansion: 'Storage Area Network',
    japanese: 'SAN',
    reading: 'さん',
    definition: 'ブロックで読み書きする網。',
    aliases: ['サン'],
    outline_lines: [],
    see_also: [],
  };
  assert.deepEqual(linkedTerms('用語集', [term], '/glossary/').hasDefinedTerm, [
    {
      '@type': 'DefinedTerm', name: 'SAN', alternateName: ['Storage Area Network', 'サン'],
      description: 'ブロックで読み書きする網。', url: '/glossary/#t-san',
    },
  ]);
});

test('a question comes with its right and its other answers, under its topic', () => {
  const question = {
    id: 'a-1',
    topic: 0,
    question: '問い',
    choices: ['甲', '乙'],
    answer: 1,
    explanation: '解説',
    notes: [],
    source: 'RFC 1',
  };
  const data = { topics: [{ title: '題', url: '/a/', section: '08-1' }], questions: [question] };
  assert.deepEqual(
    linkedQuiz('確認問題', data, '/quiz/', (path) => `https://example.org${path}`).hasPart,
    [
      {
        '@type': 'Quiz',
        name: '題',
        url: 'https://example.org/a/#quiz',
        hasPart: [
          {
            '@type': 'Question',
            eduQuestionType: 'Multiple choice',
            text: '問い',
            citation: 'RFC 1',
            acceptedAnswer: [
              {
                '@type': 'Answer',
                text: '乙',
                answerExplanation: { '@type': 'Comment', text: '解説' },
              },
            ],
            suggestedAnswer: [{ '@type': 'Answer', text: '甲' }],
          },
        ],
      },
    ],
  );
});
