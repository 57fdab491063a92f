import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneStyle } from './one-style.ts';

test('the styles of a head stand in one element, in their order', () => {
  const html = '<head><style>a{}</style><script>1</script><style>b{}</style></head><body><style>c{}</style></body>';
  assert.equal(oneStyle(html), '<head><style>a{}b{}</style><script>1</script></head><body><style>c{}</style></body>');
});

test('styles for readers without script stay with them', () => {
  const html = '<head><style>a{}</style><noscript><style>b{}</style></noscript></head>';
  assert.equal(oneStyle(html), html);
});
