import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemFault } from './system-fault.ts';

const fault = (parts: object) => systemFault(Object.assign(new Error('refused'), parts));

test('a full disk is told with the file that found no room', () => {
  assert.equal(
    fault({ code: 'ENOSPC', path: '/a/dist/index.html' }),
    'ディスクに空きがないため、書けませんでした：/a/dist/index.html\n直し方：いらないファイルを消して空きを作ってから、もう一度実行してください。',
  );
});

test('a site whose folder is the place of a mount is told how to stand elsewhere', () => {
  const swap = { code: 'EBUSY', syscall: 'rename', path: '/a/dist', dest: '/a/dist.old-18' };
  assert.match(fault(swap) ?? '', /入れ替えられませんでした：\/a\/dist\n直し方：ボリューム[^\n]*ln -s/u);
  assert.match(fault({ ...swap, syscall: 'unlink' }) ?? '', /^ほかのプログラムが使っている/u);
});

test('a port that may not be used is no matter of files', () => {
  assert.match(fault({ code: 'EACCES', syscall: 'listen' }) ?? '', /^この番地とポート/u);
  assert.match(fault({ code: 'EACCES', syscall: 'open' }) ?? '', /^許可がない/u);
});

test('a file that must be there is told, one elsewhere is not ours to explain', () => {
  assert.match(
    fault({ code: 'ENOENT', path: 'content/sources.yaml' }) ?? '',
    /^なくてはならないファイルがありません：content\/sources\.yaml\n直し方：/u,
  );
  assert.equal(fault({ code: 'ENOENT', path: '/tmp/x' }), undefined);
});

test('an error that no system caused is left to those who explain it', () => {
  assert.deepEqual(
    [fault({}), fault({ code: 'ERR_ASSERTION' }), systemFault('ENOSPC')],
    [undefined, undefined, undefined],
  );
});
