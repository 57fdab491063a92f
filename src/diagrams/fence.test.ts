import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { fenceMeta, readFences } from './fence.ts';

test('title and desc are read in any order', () => {
  const expected = { ok: true, title: 'FCIPの構成', desc: '二つのSANをつなぐ。' };
  assert.deepEqual(fenceMeta('title="FCIPの構成" desc="二つのSANをつなぐ。"'), expected);
  assert.deepEqual(fenceMeta('desc="二つのSANをつなぐ。"  title="FCIPの構成"'), expected);
});

const [missing, empty, unknown, repeated] = [/がありません/u, /が空です/u, /は読めません/u, /二度/u];
const BAD: [meta: string | undefined, problems: RegExp[]][] = [
  [undefined, [missing, missing]],
  ['title="題"', [missing]],
  ['title="" desc=" "', [empty, empty]],
  ['title="題" desc="説明" width="3"', [unknown]],
  ['title="題" desc="説明" 余り', [unknown]],
  ['title="題" title="題" desc="説明"', [repeated]],
  ["title='題' desc=\"説明\"", [missing, unknown]],
];

for (const [meta, problems] of BAD) {
  test(`the words ${meta ?? '(none)'} are refused`, () => {
    const result = fenceMeta(meta);
    const found = result.ok ? [] : result.problems;
    assert.equal(found.length, problems.length);
    for (const [place, problem] of problems.entries()) assert.match(found[place] ?? '', problem);
  });
}

const MDX = `---
title: FCIP
---

## 図 ^n00001

\`\`\`mermaid title="一" desc="い。"
flowchart TB
    A --> B

  C
\`\`\`

- 項目 ^n00002

    \`\`\`\`mermaid title="二" desc="ろ。"
    flowchart TB
      A --> B
    \`\`\`
    \`\`\`\`

> ~~~mermaid title="三" desc="は。"
> flowchart TB
> ~~~

\`\`\`\`md
\`\`\`mermaid title="見本" desc="図ではない。"
\`\`\`
\`\`\`\`

\`\`\`mermaid\` は文の一部

<Supplement title="要点">

\`\`\`mermaid title="四" desc="に。"
block
  a["SCSI"]:::scsi
\`\`\`

</Supplement>
`;

interface Node {
  type: string;
  lang?: string;
  meta?: string;
  value?: string;
  children?: Node[];
  position?: { start: { line: number } };
}

test('the fences are those that the Markdown parser of the site finds', () => {
  const found: { line: number | undefined; source: string; meta: unknown }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'code' && node.lang === 'mermaid') {
      found.push({
        line: node.position?.start.line,
        source: node.value ?? '',
        meta: fenceMeta(node.meta),
      });
    }
    node.children?.forEach(visit);
  };
  visit(mdxToMdast(MDX, { features: { frontmatter: true } }) as unknown as Node);
  assert.deepEqual(readFences(MDX), found);
  assert.deepEqual(found.map(({ line }) => line), [7, 16, 22, 35]);
});

test('Windows line ends do not change a fence', () => {
  assert.deepEqual(readFences(MDX.replaceAll('\n', '\r\n')), readFences(MDX));
});
