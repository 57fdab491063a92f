import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PAINTS } from './config.ts';
import { findBrowser } from './find-browser.ts';
import { closeBrowser, renderDiagrams, type Rendered } from './render.ts';

const skip = findBrowser() ? false : 'no Chromium found (see BROWSER_REMEDIES in find-browser.ts)';

const SOURCES = {
  flowchart:
    'flowchart TB\n  A["東京 < 大阪"]:::phys -.->|"制御<br/>通信"| B[("ストレージ")]:::fc\n  A ==> C\n  A --x D:::note',
  block: 'block\n  columns 2\n  a["SCSI"]:::scsi b["IP"]:::ip\n  c["広い"]:2',
  sequence:
    'sequenceDiagram\n  participant A as 送信側\n  A->>B: フレーム\n  Note over A: 待つ\n  B-->>A: R_RDY',
  bad: 'flowchart TB\n  A["開いたまま --> B',
  foreign: 'flowchart TB\n  A\n  style A fill:#123456',
};
const KINDS = ['flowchart', 'block', 'sequence'] as const;

/**
 * All drawn in one browser, the bad ones among them, and once more in another one, in another
 * order.
 */
let first: Record<string, Rendered>;
let second: Record<string, Rendered>;

async function drawAll(
  names: readonly (keyof typeof SOURCES)[],
): Promise<Record<string, Rendered>> {
  const placed = names.map((name, place) => ({
    source: SOURCES[name],
    line: place + 1,
    title: '題 & 名',
    desc: '説明。',
    file: 'a.mdx',
  }));
  const results = await renderDiagrams(placed);
  await closeBrowser();
  return Object.fromEntries(
    names.map((name, place) => [name, results[place] ?? assert.fail(name)]),
  );
}

const svgOf = (rendered?: Rendered) =>
  rendered?.ok ? rendered.svg : assert.fail(rendered?.problem);
const problemOf = (rendered?: Rendered) => (rendered?.ok ? '' : (rendered?.problem ?? ''));

describe('drawn in a browser', { skip }, () => {
  before(async () => {
    first = await drawAll(['flowchart', 'bad', 'block', 'foreign', 'sequence']);
    second = await drawAll(KINDS.toReversed());
  });
  after(closeBrowser);

  for (const kind of KINDS) {
    test(`a ${kind} holds nothing that a strict CSP or another diagram could break`, () => {
      const svg = svgOf(first[kind]);
      assert.doesNotMatch(
        svg,
        /<style|style=|class=|foreignObject|font-family|<script|<marker|url\(|rgb|#/,
      );
      const colours = new Set(
        [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]),
      );
      const allowed = new Set(['none', ...PAINTS.map((paint) => `var(--d-${paint})`)]);
      assert.deepEqual([...colours].filter((colour) => !allowed.has(colour ?? '')), []);
    });

    test(`a ${kind} is named and described for screen readers, with ids of its own`, () => {
      const svg = svgOf(first[kind]);
      const key = /id="d([0-9a-f]{12})-t"/.exec(svg)?.[1];
      const attributes = `aria-describedby="d${key}-d" aria-labelledby="d${key}-t" font-size="15" role="img"`;
      assert.ok(svg.includes(attributes));
      assert.ok(
        svg.includes(`<title id="d${key}-t">題 &amp; 名</title><desc id="d${key}-d">説明。</desc>`),
      );
      assert.equal([...svg.matchAll(/ id="/g)].length, 2);
    });

    test(`no label of a ${kind} is smaller than 14`, () => {
      const sizes = [...svgOf(first[kind]).matchAll(/font-size="([\d.]+)"/g)].map((match) =>
        Number(match[1]),
      );
      assert.ok(sizes.length > 0 && Math.min(...sizes) >= 14);
    });

    test(`a ${kind} has the same bytes in another browser and after other diagrams`, () => {
      assert.equal(svgOf(second[kind]), svgOf(first[kind]));
    });
  }

  test('classes, dotted and thick edges have their colours', () => {
    for (const paint of ['phys-fill', 'fc-line', 'ctrl-line', 'data-line', 'note-fill', 'bg']) {
      assert.ok(svgOf(first['flowchart']).includes(`var(--d-${paint})`), paint);
    }
  });

  test('a bad diagram is told with its place and the words of Mermaid, beside good ones', () => {
    assert.match(problemOf(first['bad']), /^a\.mdx:2 図「題 & 名」を描けません。\n {4}Parse error on line 3/);
  });

  test('a colour outside the palette is an error', () => {
    assert.match(problemOf(first['foreign']), /rgb\(18, 52, 86\)/);
  });
});
