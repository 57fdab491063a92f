import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { plateLabels } from './plate-labels.ts';

const plated = (label: string) => {
  const $ = load(`<svg>${label}</svg>`, null, false);
  plateLabels($);
  return $;
};

test('a label with a halo gets a plate as wide as its letters instead', () => {
  const $ = plated(
    '<text x="50" y="20" font-size="10" stroke="#fff" stroke-width="4" paint-order="stroke">あい</text>',
  );
  assert.equal($('rect').attr('width'), '24.0');
  assert.equal($('rect').attr('x'), '38.0');
  assert.equal($('rect').next().is('text:not([stroke], [paint-order])'), true);
});

test('every line of a label has a plate', () => {
  assert.equal(
    plated(
      '<text paint-order="stroke"><tspan x="1" y="2">あ</tspan><tspan x="1" y="9">い</tspan></text>',
    )('rect').length,
    2,
  );
});

test('a label without a halo stays as it is', () => {
  assert.equal(plated('<text x="1" y="2">あ</text>')('rect').length, 0);
});
