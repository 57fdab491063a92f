import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, documentOf } from './dist.ts';

// Whether the style sheet hides anything where no script runs is seen in a browser: nojs.spec.ts.
test('no text of a page waits for a script', () => {
  const texts = 'p, li, h1, h2, h3, h4, svg[role=img]';
  const apart = 'details *, .js-only, .js-only *, .only-cloze *, noscript *';
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    const hidden = $('main')
      .find(texts)
      .not(apart)
      .filter('[hidden], [hidden] *, [popover], [popover] *, dialog *, template *');
    assert.deepEqual(hidden.get().map((text) => $(text).text()), [], page);
    const dead = $('button').not('.js-only, .js-only *, form[action] *');
    assert.deepEqual(dead.get().map((control) => $.html(control)), [], page);
  }
});

test('headings leave out no level', () => {
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    const levels = $('main :is(h1, h2, h3, h4, h5, h6)').get().map(({ name }) => Number(name[1]));
    const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    assert.deepEqual(leaps, [], page);
  }
});

test('every picture says what it shows, or that it shows nothing', () => {
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    assert.deepEqual($('img:not([alt])').get().map((picture) => $.html(picture)), [], page);
    const silent = $('svg').not(
      '[aria-hidden=true], [aria-hidden=true] *, svg *, [role=img][aria-labelledby], [aria-label]',
    );
    assert.deepEqual(silent.get().map((drawing) => $.html(drawing).slice(0, 80)), [], page);
  }
});
