import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeLines, mergeWords } from './merge-block.ts';

const merge = (ours: string, base: string, theirs: string) => mergeWords({ ours, base, theirs });

test('a change on one side is taken, and the same change on both sides is one', () => {
  assert.equal(merge('手の文', '元の文', '元の文'), '手の文');
  assert.equal(merge('元の文', '元の文', '新しい文'), '新しい文');
  assert.equal(merge('同じ文', '元の文', '同じ文'), '同じ文');
});

test('marks set or removed by hand stay on a sentence that the outline rewords elsewhere', () => {
  assert.equal(
    merge(
      'SANは、専用の==網==をつくる',
      '==SAN==は、専用の網をつくる',
      '==SAN==は、専用の網をつくる技術',
    ),
    'SANは、専用の==網==をつくる技術',
  );
});

test('a new correction and a word reworded by hand elsewhere are both kept', () => {
  assert.equal(
    merge('甲は乙だ', '甲は乙である', '<Fix id="e00001">甲</Fix>は乙である'),
    '<Fix id="e00001">甲</Fix>は乙だ',
  );
});

test('two rewordings of one sentence contradict each other, even at different places of it', () => {
  assert.equal(merge('丙は乙である', '甲は乙である', '甲は乙だった'), undefined);
});

test('marks that would no longer fit together are a contradiction', () => {
  assert.equal(merge('==甲==乙丙', '甲乙丙', '==甲乙==丙'), undefined);
});

test('lists of links are merged line by line', () => {
  const base = '- 一\n- 二\n- 三';
  assert.equal(
    mergeLines({ ours: '- 壱\n- 二\n- 三', base, theirs: '- 一\n- 二\n- 三\n- 四' }),
    '- 壱\n- 二\n- 三\n- 四',
  );
  assert.equal(
    mergeLines({ ours: '- 一\n- 弐\n- 三', base, theirs: '- 一\n- に\n- 三' }),
    undefined,
  );
});
