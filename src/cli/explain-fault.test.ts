import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFault } from './explain-fault.ts';

test('a full disk is told with the file that found no room', () => {
  assert.equal(
    explainFault("Error: ENOSPC: no space left on device, open '/a/dist/index.html'\n    at x"),
    'ディスクに空きがないため、書けませんでした：/a/dist/index.html\n直し方：いらないファイルを消して空きを作ってから、もう一度実行してください。',
  );
});

test('what tools of other languages say is understood too', () => {
  assert.match(explainFault('Could not write: Permission denied (os error 13)') ?? '', /^許可がないため/u);
  assert.match(explainFault('Read-only file system (os error 30)') ?? '', /^読み取り専用/u);
});

test('a site whose folder is the place of a mount is told how to stand elsewhere', () => {
  const fault = explainFault("EBUSY: resource busy or locked, rename '/a/dist' -> '/a/dist.old-18'") ?? '';
  assert.match(fault, /入れ替えられませんでした：\/a\/dist\n直し方：ボリューム[^\n]*ln -s/u);
  assert.match(explainFault("EBUSY: resource busy or locked, unlink 'a.html'") ?? '', /^ほかのプログラムが使っている/u);
});

test('a port that may not be used is no matter of files', () => {
  assert.match(explainFault('Error: listen EACCES: permission denied 127.0.0.1:80') ?? '', /^この番地とポート/u);
});

test('an import that runs already is told with the file that says so', () => {
  assert.match(explainFault("Error: ELOCKED: another import is running, open 'content/.importing.lock'") ?? '', /^ほかの取り込み[^]*content\/\.importing\.lock\n直し方：/u);
});

test('a file that must be there is told, one elsewhere is not ours to explain', () => {
  assert.match(explainFault("ENOENT: no such file or directory, open 'content/sources.yaml'") ?? '', /^なくてはならないファイルがありません：content\/sources\.yaml\n直し方：/u);
  assert.equal(explainFault("ENOENT: no such file or directory, open '/tmp/x'"), undefined);
});

test('a picture that a page names and nobody put there is told', () => {
  assert.match(explainFault("[UNRESOLVED_IMPORT] Could not resolve './a.png' in content/pages/08-x/a.mdx") ?? '', /^ページに書かれたファイルがありません：\.\/a\.png\n直し方：/u);
  assert.equal(explainFault("Could not resolve './a.ts' in src/pages/a.astro"), undefined);
});

test('an error in the content is left to those who explain it', () => {
  assert.equal(explainFault('content/pages/a.mdx:3 図「題」がまだ描かれていません'), undefined);
});
