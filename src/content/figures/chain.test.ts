import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersOf, splitChain } from './chain.ts';

test('a chain is read without its remarks', () => {
  assert.deepEqual(splitChain('SCSI→FC→Ethernet（下の二つは別）'), ['SCSI', 'FC', 'Ethernet']);
  assert.deepEqual(splitChain('矢印のない文'), []);
});

test('a name that stands for several layers becomes those', () => {
  const groups = [{ name: 'FC-x', layers: ['FC-1', 'FC-0'], upward: 'n00000' }];
  assert.deepEqual(layersOf({ chain: 'SCSI→FC-x' }, { groups }), ['SCSI', 'FC-1', 'FC-0']);
});
