import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renewLinks } from './renew-links.ts';

const moves = [
  { page: 's/a', to: 's/b' },
  { page: 's/c', node: 'n00001', to: 's/b', as: 'n00002' },
];

test('links to pages and nodes that have moved lead to where they are now', () => {
  const text = '[一](/09-a/s/a/) [二](/09-a/s/a/#n00005) [三](/09-a/s/c/#n00001)';
  assert.equal(renewLinks(text, '09-a', moves), '[一](/09-a/s/b/) [二](/09-a/s/b/#n00005) [三](/09-a/s/b/#n00002)');
});

test('links to what has not moved and to other chapters stay', () => {
  const text = '[一](/09-a/s/c/) [二](/09-a/s/c/#n00009) [三](/08-x/s/a/) [四](https://example.org/09-a/s/a/)';
  assert.equal(renewLinks(text, '09-a', moves), text);
});
