import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMoves, writeMoves } from '../../content/moved.ts';
import { pageOrigins, recordMoves, renewLinks } from './page-moves.ts';

/** Pages from `{ 's/t': 'n00001 n00002' }`. */
function pages(of: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(of).map(([slug, ids]) => [
      `${slug}.mdx`,
      `---\nslug: ${slug}\n---\n\n${ids
        .split(' ')
        .map((id) => `文 ^${id}`)
        .join('\n\n')}\n`,
    ]),
  );
}

function moves(of: {
  before: Record<string, string>;
  after: Record<string, string>;
  renamed?: Record<string, string>;
  known?: Parameters<typeof recordMoves>[0];
}) {
  const [before, after] = [pages(of.before), pages(of.after)];
  const ids = Object.values(of.after).flatMap((list) => list.split(' '));
  const newIds = new Map([
    ...ids.map((id) => [id, id] as const),
    ...Object.entries(of.renamed ?? {}),
  ]);
  return recordMoves(of.known ?? [], {
    before,
    after,
    newIds,
    origins: pageOrigins(before, after, newIds),
  });
}

test('a page with another address leads from the old one to the new one, nodes and all', () => {
  assert.deepEqual(
    moves({ before: { 's/a': 'n00001 n00002' }, after: { 's/b': 'n00001 n00002' } }),
    [{ page: 's/a', to: 's/b' }],
  );
});

test('a node that left its page is found from there, under its new id, too', () => {
  const found = moves({
    before: { 's/a': 'n00001 n00002', 's/b': 'n00003' },
    after: { 's/a': 'n00001', 's/b': 'n00003 n00009' },
    renamed: { n00002: 'n00009' },
  });
  assert.deepEqual(found, [{ page: 's/a', node: 'n00002', to: 's/b', as: 'n00009' }]);
});

test('a page that is gone leads to the page with most of its nodes, else to its section', () => {
  const before = { s: 'n00000', 's/a': 'n00001 n00002', 's/b': 'n00003' };
  assert.deepEqual(moves({ before, after: { s: 'n00000', 's/b': 'n00003 n00001 n00002' } }), [
    { page: 's/a', to: 's/b' },
  ]);
  assert.deepEqual(moves({ before, after: { s: 'n00000', 's/b': 'n00003' } }), [
    { page: 's/a', to: 's' },
  ]);
});

test('old moves are led on, and nothing leads away from an address that is in use again', () => {
  const known = [
    { page: 's/old', to: 's/a' },
    { page: 's/b', to: 's/a' },
  ];
  assert.deepEqual(moves({ before: { 's/a': 'n00001' }, after: { 's/b': 'n00001' }, known }), [
    { page: 's/old', to: 's/b' },
    { page: 's/a', to: 's/b' },
  ]);
});

test('the list is read back as it was written', () => {
  const list = [
    { page: '', to: 's/a' },
    { page: 's/b', node: 'n00001', to: 's', as: 'n00002' },
  ];
  const { value, problems } = readMoves(writeMoves(list), 'm.yaml');
  assert.deepEqual([value, problems], [list, []]);
});

const moved = [
  { page: 's/a', to: 's/b' },
  { page: 's/c', node: 'n00001', to: 's/b', as: 'n00002' },
];

test('links to pages and nodes that have moved lead to where they are now', () => {
  const text = '[一](/09-a/s/a/) [二](/09-a/s/a/#n00005) [三](/09-a/s/c/#n00001)';
  assert.equal(
    renewLinks(text, '09-a', moved),
    '[一](/09-a/s/b/) [二](/09-a/s/b/#n00005) [三](/09-a/s/b/#n00002)',
  );
});

test('links to what has not moved and to other chapters stay', () => {
  const text =
    '[一](/09-a/s/c/) [二](/09-a/s/c/#n00009) [三](/08-x/s/a/) [四](https://example.org/09-a/s/a/)';
  assert.equal(renewLinks(text, '09-a', moved), text);
});
