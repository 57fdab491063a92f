import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PAINTS } from './config.ts';
import { findBrowser } from './find-browser.ts';
import { closeBrowser, renderDiagrams } from './render.ts';

const skip = findBrowser() ? false : 'no Chromium found (see BROWSER_REMEDIES in find-browser.ts)';
after(closeBrowser);

const SOURCES = {
  flowchart: 'flowchart TB\n  A["東京 < 大阪"]:::phys -.->|"制御<br/>通信"| B[("ストレージ")]:::fc\n  A ==> C\n  A --x D:::note',
  block: 'block\n  columns 2\n  a["SCSI"]:::scsi b["IP"]:::ip\n  c["広い"]:2',
  sequence: 'sequenceDiagram\n  participant A as 送信側\n  A->>B: フレーム\n  Note over A: 待つ\n  B-->>A: R_RDY',
};
const placed = (source: string, line = 1) => ({ source, line, title: '題 & 名', desc: '説明。', file: 'a.mdx' });

async function draw(source: string): Promise<string> {
  const [result] = await renderDiagrams([placed(source)]);
  assert.ok(result?.ok, result?.ok === false ? result.problem : 'no result');
  return result.svg;
}

for (const [kind, source] of Object.entries(SOURCES)) {
  test(`a ${kind} is safe to inline anywhere`, { skip }, async (t) => {
    const svg = await draw(source);

    await t.test('it holds nothing that a strict CSP, a theme or another diagram could break', () => {
      assert.doesNotMatch(svg, /<style|style=|class=|foreignObject|font-family|<script|<marker|url\(|rgb|#/);
      const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]));
      const allowed = new Set(['none', ...PAINTS.map((paint) => `var(--d-${paint})`)]);
      assert.deepEqual([...colours].filter((colour) => !allowed.has(colour ?? '')), []);
    });

    await t.test('it is named and described for screen readers, with ids of its own', () => {
      const key = /id="d([0-9a-f]{12})-t"/.exec(svg)?.[1];
      const attributes = `aria-describedby="d${key}-d" aria-labelledby="d${key}-t" font-size="15" role="img"`;
      assert.ok(svg.includes(attributes));
      assert.ok(svg.includes(`<title id="d${key}-t">題 &amp; 名</title><desc id="d${key}-d">説明。</desc>`));
      assert.equal([...svg.matchAll(/ id="/g)].length, 2);
    });

    await t.test('no label is smaller than 14', () => {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      assert.ok(sizes.length > 0 && Math.min(...sizes) >= 14);
    });

    await t.test('it has the same bytes in another browser and after another diagram', async () => {
      await closeBrowser();
      await draw(SOURCES.flowchart);
      assert.equal(await draw(source), svg);
    });
  });
}

test('classes, dotted and thick edges have their colours', { skip }, async () => {
  const svg = await draw(SOURCES.flowchart);
  for (const paint of ['phys-fill', 'fc-line', 'ctrl-line', 'data-line', 'note-fill', 'bg']) {
    assert.ok(svg.includes(`var(--d-${paint})`), paint);
  }
});

test('a bad diagram is reported with its place and what Mermaid said, beside the good ones', { skip }, async () => {
  const results = await renderDiagrams([placed('flowchart TB\n  A["開いたまま --> B', 7), placed(SOURCES.block, 12)]);
  const [bad, good] = results;
  assert.match(bad?.ok === false ? bad.problem : '', /^a\.mdx:7 図「題 & 名」を描けません。\n {4}Parse error on line 3/);
  assert.equal(good?.ok, true);
});

test('a colour outside the palette is an error', { skip }, async () => {
  const [result] = await renderDiagrams([placed('flowchart TB\n  A\n  style A fill:#123456')]);
  assert.match(result?.ok === false ? result.problem : '', /rgb\(18, 52, 86\)/);
});
