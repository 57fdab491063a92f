import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameAgain } from './rename-again.ts';

const refusing = (times: number, code: string) => {
  let asked = 0;
  const rename = () => {
    asked += 1;
    if (asked <= times) throw Object.assign(new Error(code), { code });
  };
  return { rename, asked: () => asked };
};

test('what a scanner holds for a moment is renamed on Windows after it lets go', () => {
  const { rename, asked } = refusing(2, 'EBUSY');
  renameAgain('a', 'b', 'win32', rename);
  assert.equal(asked(), 3);
});

test('elsewhere, and for another reason, a refusal is told at once', () => {
  for (const [system, code] of [['linux', 'EBUSY'], ['win32', 'ENOENT']] as const) {
    const { rename, asked } = refusing(1, code);
    assert.throws(() => renameAgain('a', 'b', system, rename), { code });
    assert.equal(asked(), 1);
  }
});
