import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankPage } from './rank.ts';

/** The tier of a page with this title for a word that stands in it. */
function tierOf(title: string, word: string): number | undefined {
  return rankPage({ title, kind: 'topic' }, [{ spellings: [word], spots: [], isAlias: false }])[1];
}

test('a word that stands in a title by itself counts, though it is cut out of a longer one before', () => {
  assert.equal(tierOf('VLANとLANの違い', 'lan'), tierOf('LANとVLANの違い', 'lan'));
  assert.notEqual(tierOf('VLANとVXLANの違い', 'lan'), tierOf('LANとVLANの違い', 'lan'));
});
