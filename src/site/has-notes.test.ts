import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasNotes } from './has-notes.ts';

const links = '<Links>\n\n- [SAN](/08-x/san/)\n\n</Links>\n';

test('a section of headings and links alone has no notes; one line of the outline makes some', () => {
  assert.equal(hasNotes({ kind: 'section', node: 'n11111' }, `## 関連技術 ^n22222\n\n${links}`), false);
  assert.equal(hasNotes({ kind: 'section', node: 'n11111' }, `一言 ^n33333\n\n${links}`), true);
});

test('the name of a chapter is no note, wherever it stands', () => {
  assert.equal(hasNotes({ kind: 'chapter' }, `０８_章 ^n11111\n\n${links}`), false);
  assert.equal(hasNotes({ kind: 'chapter', node: 'n11111' }, links), false);
  assert.equal(hasNotes({ kind: 'chapter', node: 'n11111' }, `一言 ^n22222\n\n${links}`), true);
});

test('what a person added is a note', () => {
  assert.equal(hasNotes({ kind: 'chapter' }, '<Supplement title="補足">\n\n文\n\n</Supplement>\n'), true);
});
