import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Question } from '../src/study/quiz/question.ts';
import { built, documentOf } from './dist.ts';
import { TEXT } from '../src/build/metadata/markdown-twin.ts';

const texts = built.pages.filter(
  (page) =>
    documentOf(built, page)(TEXT).length > 0 &&
    documentOf(built, page)('meta[name=robots]').length === 0,
);

test('every page of text names its Markdown', () => {
  for (const page of texts) {
    const $ = documentOf(built, page);
    assert.equal($('link[type="text/markdown"]').attr('href'), 'index.md', page);
    assert.ok(built.files.includes(`${page}index.md`), page);
  }
});

test('the Markdown of a page holds its headings and no HTML', () => {
  for (const page of texts) {
    const markdown = readFileSync(join(built.folder, `${page}index.md`), 'utf8');
    assert.match(markdown, /^# \S/u, page);
    assert.doesNotMatch(markdown, /(?<!\\)<(?!\/|https?:)/u, page);
  }
});

test('the Markdown of a page says what the page says', () => {
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  for (const page of texts) {
    const $ = documentOf(built, page);
    $('[data-aside], button, script, style, svg, .js-only, .visually-hidden').remove();
    const markdown = readFileSync(join(built.folder, `${page}index.md`), 'utf8');
    const share = letters(markdown) / letters($(TEXT).text());
    assert.ok(share > 0.9, `${page}: ${share}`);
  }
});

test('the rounds in the browser ask what the authors wrote, with the right answer', () => {
  type Asked = {
    id: string;
    topic: number;
    question: string;
    choices?: string[];
    answer: number | string;
    accept?: string[];
  };
  const file = readFileSync(join(built.folder, 'quiz/questions.json'), 'utf8');
  const { topics, questions } = JSON.parse(file) as {
    topics: { url: string }[];
    questions: Asked[];
  };
  const written = globSync('content/quiz/*.yaml').flatMap(
    (path) => parse(readFileSync(path, 'utf8')) as Question[],
  );
  const asked = questions.map(({ id, topic, question, choices, answer, accept }) => {
    const page = topics[topic]?.url.split('/').slice(-3, -1).join('/');
    return {
      id,
      page,
      question,
      choices,
      answer: typeof answer === 'number' ? choices?.[answer] : answer,
      accept,
    };
  });
  const meant = written.map((each) => {
    const { id, topic: page, question, answer } = each;
    const [choices, accept] = each.kind === 'choice' ? [each.choices] : [undefined, each.accept];
    return { id, page, question, choices, answer, accept };
  });
  const sorted = <Item extends { id: string }>(items: Item[]) =>
    items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  assert.ok(asked.length > 100);
  assert.deepEqual(sorted(asked), sorted(meant));
});

test('llms.txt lists Markdown that is there', () => {
  const text = readFileSync(join(built.folder, 'llms.txt'), 'utf8');
  const listed = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, address = '']) =>
    new URL(address, 'http://x').pathname.slice(built.base.length),
  );
  assert.ok(listed.length > 0);
  assert.deepEqual(listed.filter((file) => !built.files.includes(file)), []);
});

test('the glossary and the questions are there as data, with all that the pages hold', () => {
  const data = (file: string) => JSON.parse(readFileSync(join(built.folder, file), 'utf8'));
  const terms = data('glossary/index.jsonld').hasDefinedTerm;
  assert.equal(terms.length, documentOf(built, 'glossary/')('[data-term]').length);
  const questions = data('quiz/index.jsonld').hasPart.flatMap(
    (topic: { hasPart: unknown[] }) => topic.hasPart,
  );
  assert.equal(
    questions.length,
    built.pages.reduce(
      (sum, page) =>
        sum + documentOf(built, page)('article[data-kind=topic] .questions > li').length,
      0,
    ),
  );
});

test('a site that does not know its origin says nothing that must name it', () => {
  const named = built.pages.filter(
    (page) =>
      documentOf(built, page)('meta[property^=og], script[type="application/ld+json"]').length > 0,
  );
  assert.deepEqual(named, []);
});
