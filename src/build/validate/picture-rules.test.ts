import assert from 'node:assert/strict';
import { test } from 'node:test';
import { book, chapterPage, pageOf } from './testing/content.ts';
import { validate } from './validate.ts';

const pictures = [
  { file: 'content/pages/08-x/a/x.png', isWhole: true },
  { file: 'content/pages/08-x/絵 1.png', isWhole: true },
  { file: 'content/pages/08-x/a/broken.png', isWhole: false },
];
const told = (body: string) =>
  validate({ ...book, pictures, pages: [chapterPage, pageOf('a/b', {}, body)] }).map(
    ({ found }) => found,
  );

test('a picture beside the page, with a description, has no problem', () => {
  const body =
    '![図](x.png) ![図](./x.png) ![図](../絵%201.png) ![図](<../絵 1.png>)\n\n![図][r]\n\n[r]: x.png\n';
  assert.deepEqual(told(body), []);
});

for (const [body, found] of [
  ['![](x.png)', '絵「x.png」に説明がありません'],
  ['![図](y.png)', '絵「y.png」がありません'],
  ['![図](../x.png)', '絵「../x.png」がありません'],
  ['![図](%E0%A4%A.png)', '絵「%E0%A4%A.png」がありません'],
  ['![図][r]\n\n[r]: y.png', '絵「y.png」がありません'],
  ['[![図](y.png)](/08-x/)', '絵「y.png」がありません'],
  ['![図](broken.png)', '絵「broken.png」は絵として読めません'],
  ['![図](/og.png)', '絵「/og.png」が / から始まっています'],
  ['![図](https://example.org/x.png)', '絵「https://example.org/x.png」は外にあり、読者のブラウザに出ません'],
  ['![図](//example.org/x.png)', '絵「//example.org/x.png」は外にあり、読者のブラウザに出ません'],
  ['<img src="x.png" />', '<img> があります'],
] as const) {
  test(`${body.replace(/\n+/u, ' ')} is told`, () => assert.deepEqual(told(`${body}\n`), [found]));
}
