import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squaresOf } from './essays.ts';

test('a space between Latin words takes no square', () => {
  assert.equal(squaresOf('VLAN IDから').join(''), 'VLANIDから');
});
