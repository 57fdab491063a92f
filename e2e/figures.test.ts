import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { built, documentOf } from './dist.ts';

/** What a learner has to find in each frame. */
const frames = [
  {
    page: '/storage/fc/',
    title: 'FCフレームの構造',
    says: ['FCヘッダ 24 B', 'データ部 0〜2112 B', '全体（最大） 2148 B ＝ 4＋24＋2112＋4＋4'],
  },
  {
    page: '/storage/fcoe/',
    title: 'FCoEフレームの構造',
    says: [
      'VLANタグ 4 B',
      'イーサタイプ 0x8906 2 B',
      'FCoEヘッダ 14 B',
      'SOF 1 B',
      '予約（パディング） 3 B',
      '必要なMTU 2158 B',
      '全体（最大） 2180 B',
    ],
  },
  {
    page: '/network/vxlan/',
    title: 'VXLANのカプセル化',
    says: ['宛先ポート 4789 2 B', 'VNI 24ビット', '付け加わるヘッダ 50 B ＝ 14＋20＋8＋8'],
  },
  {
    page: '/storage/iscsi/',
    title: 'iSCSIのパケット（SCSIコマンド）',
    says: ['宛先ポート 3260 2 B', 'BHS（基本ヘッダセグメント） 48 B', 'LUN 8 B'],
  },
  {
    page: '/storage/fcip/',
    title: 'FCIPのカプセル化',
    says: [
      '宛先ポート 3225 2 B',
      'カプセル化ヘッダ 28 B',
      'FCIPフレーム（最大） 2176 B ＝ 28＋2148',
    ],
  },
];

for (const { page, title, says } of frames) {
  test(`the frame「${title}」names its fields with their sizes`, () => {
    const $ = pageOf(page);
    const words = wordsOf($, title);
    assert.match($('figcaption', figureOf($, title)).text(), /図8-\d+.*補足/su);
    for (const text of says) assert.ok(words.includes(` ${text} `), `${text}: ${words}`);
  });
}

test('a stack alone says what each layer does', () => {
  const $ = pageOf('/storage/fcip/');
  const rows = figureOf($, 'FCIPのプロトコルの積み重ね').find('tr').get().map((row) => $(row).text());
  const layers = [
    /SCSI/u,
    /FCP/u,
    /FC.*フレーム/su,
    /FCIP.*28バイト/su,
    /TCP.*3225/su,
    /IP/u,
    /Ethernet/u,
  ];
  assert.equal(rows.length, layers.length);
  for (const [index, layer] of layers.entries()) assert.match(rows[index] ?? '', layer);
});

test('every diagram has a name, a description that teaches, and a number', () => {
  let count = 0;
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    for (const figure of $('figure.diagram').get()) {
      const drawing = $(figure).find('svg[role=img]');
      const named = (attribute: string) =>
        (drawing.attr(attribute) ?? '')
          .split(' ')
          .map((id) => (id ? $(`[id="${id}"]`).text() : ''))
          .join(' ')
          .trim();
      assert.match(named('aria-labelledby'), /\S/u, page);
      assert.match(named('aria-describedby'), /\S{10,}/u, page);
      if (!page.startsWith('sheets/'))
        assert.match($(figure).find('figcaption').text(), /図\d+-\d+/u, page);
      count += 1;
    }
  }
  assert.ok(count > 20);
});

test('figures of a chapter are numbered one after the other', () => {
  const numbers: number[] = [];
  let page = built.pages.find((name) => {
    const $ = documentOf(built, name);
    return $('link[rel=next]').length > 0 && $('link[rel=prev]').length === 0;
  });
  while (page !== undefined) {
    const $ = documentOf(built, page);
    numbers.push(
      ...$('figure figcaption > b')
        .get()
        .map((name) => Number(/-(\d+)$/u.exec($(name).text())?.[1])),
    );
    page = $('link[rel=next]').attr('href')?.slice(built.base.length);
  }
  assert.ok(numbers.length > 10);
  assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
});

function pageOf(end: string): CheerioAPI {
  return documentOf(
    built,
    built.pages.find((page) => page.endsWith(end) && !page.startsWith('sheets/')) ?? '',
  );
}

function figureOf($: CheerioAPI, title: string) {
  return $('figure').filter((_, figure) => $(figure).text().includes(title));
}

/** Everything a figure says, its pieces parted by one space. */
function wordsOf($: CheerioAPI, title: string): string {
  const pieces = figureOf($, title).get().flatMap(textsOf).map((text) => text.trim());
  return ` ${pieces.filter(Boolean).join(' ')} `;
}

function textsOf(node: AnyNode): string[] {
  return node.type === 'text'
    ? [node.data]
    : 'children' in node
      ? node.children.flatMap(textsOf)
      : [];
}
