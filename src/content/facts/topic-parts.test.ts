import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTopicParts } from './topic-parts.ts';

const items = (count: number) => `<ul>${'<li>語</li>'.repeat(count)}</ul>`;
const whole = [
  `<section data-supplement="points">${items(3)}</section>`,
  '<figure></figure>',
  `<section data-supplement="confusions">${items(1)}</section>`,
  `<ol class="questions">${'<li><ol><li>選択肢</li></ol></li>'.repeat(3)}</ol>`,
  `<section class="sources">${items(2)}</section>`,
];
const topic = (parts: readonly string[]) => ({
  chapter: '09-a',
  slug: 's/t',
  html: `<article>${parts.join('')}</article>`,
});

test('a topic with all its parts is a line of the table', () => {
  const { table, problems } = checkTopicParts([topic(whole)]);
  assert.deepEqual(problems, []);
  assert.deepEqual(table, ['項目  要点    図  混同  問題  出典', 's/t      3     1     1     3     2']);
});

test('every part that a topic lacks is a problem that names where to write it', () => {
  const files = whole.map((_, index) =>
    checkTopicParts([topic(whole.toSpliced(index, 1))]).problems.map(
      ({ file, found }) => `${file} ${found}`,
    ),
  );
  assert.deepEqual(files, [
    ['content/facts/09-a/s/t.yaml s/t の要点は0'],
    ['content/pages/09-a/s/t.mdx s/t の図は0'],
    ['content/facts/09-a/s/t.yaml s/t の混同は0'],
    ['content/quiz/09-a.yaml s/t の問題は0'],
    ['content/facts/09-a/s/t.yaml s/t の出典は0'],
  ]);
});

test('two questions are too few', () => {
  const two = whole.with(3, `<ol class="questions">${'<li></li>'.repeat(2)}</ol>`);
  assert.match(checkTopicParts([topic(two)]).problems[0]?.expected ?? '', /問題を3つ以上/u);
});
