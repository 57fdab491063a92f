import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importChapter } from './import-chapter.ts';
import type { ImportPlan } from './import-chapter.ts';
import { formatImport } from './import-report.ts';
import { MANIFEST, readManifest } from './manifest.ts';

type Files = ReadonlyMap<string, string>;

function importOutline(
  outline: string,
  files: Files = new Map(),
): { plan: ImportPlan; files: Map<string, string> } {
  const folder = {
    path: 'content/pages/09-a',
    files,
    manifest: readManifest(files.get(MANIFEST) ?? ''),
  };
  const moved = { file: 'content/moved/09-a.yaml', text: files.get('moved') ?? '' };
  const plan = importChapter(
    { name: '09-a', outline: { file: 'content/outlines/09-a.md', text: outline }, moved },
    folder,
  );
  const after = new Map([...files, ...plan.writes]);
  for (const path of plan.removals) after.delete(path);
  for (const { text } of plan.renewed) after.set('moved', text);
  return { plan, files: after };
}

/** The files with a paragraph behind the block that ends in the words. */
function addBehind(files: Files, words: string, paragraph: string): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      path.endsWith('.mdx')
        ? text.replace(new RegExp(`(${words} \\^n[\\w-]+)(?=\\n)`, 'u'), `$1\n\n${paragraph}`)
        : text,
    ]),
  );
}

const pageWith = (files: Files, words: string) =>
  [...files]
    .filter(([path, text]) => path.endsWith('.mdx') && text.includes(words))
    .map(([path]) => path);

const outline =
  '# 章\n## San\n### Fcip\n* 甲の文である\n* 乙の文である\n### Iscsi\n* 丙の文である\n* 丁の文である\n';
const first = importOutline(outline).files;

test('what a person wrote behind a node goes with it, and its old place leads there', () => {
  const edited = addBehind(first, '乙の文である', '手の段落');
  const { plan, files } = importOutline(
    '# 章\n## San\n### Fcip\n* 甲の文である\n### Iscsi\n* 丙の文である\n* 乙の文である\n* 丁の文である\n',
    edited,
  );
  assert.deepEqual([plan.conflicts, pageWith(files, '手の段落')], [[], ['san/iscsi.mdx']]);
  const told = plan.remarks.map(({ file, line, found }) => [
    file,
    (files.get('san/iscsi.mdx') ?? '').split('\n')[(line ?? 0) - 1],
    found,
  ]);
  const found =
    '項目が content/pages/09-a/san/fcip.mdx から移ったので、手で書いた部分「手の段落」も移した';
  assert.deepEqual(told, [['content/pages/09-a/san/iscsi.mdx', '手の段落', found]]);
  assert.match(files.get('san/iscsi.mdx') ?? '', /- 乙の文である \^n\w+\n\n手の段落\n\n- 丁/u);
  assert.match(files.get('moved') ?? '', /page: "san\/fcip", node: n\w+, to: "san\/iscsi"/u);
});

test('a renamed topic keeps its address, one in another section leaves a way there', () => {
  const renamed = importOutline(
    outline.replace('### Fcip', '### Fcipという方式'),
    addBehind(first, '甲の文である', '手の段落'),
  );
  assert.deepEqual(
    [pageWith(renamed.files, '手の段落'), renamed.files.has('moved')],
    [['san/fcip.mdx'], false],
  );
  const moved = importOutline(
    '# 章\n## Nas\n### Fcip\n* 甲の文である\n* 乙の文である\n## San\n### Iscsi\n* 丙の文である\n* 丁の文である\n',
    addBehind(first, '甲の文である', '手の段落'),
  );
  assert.deepEqual(pageWith(moved.files, '手の段落'), ['nas/fcip.mdx']);
  assert.deepEqual(moved.plan.removals, ['san/fcip.mdx']);
  assert.match(moved.files.get('moved') ?? '', /^- \{ page: "san\/fcip", to: "nas\/fcip" \}$/mu);
});

test('when two topics become one, what a person wrote in both is on the one page', () => {
  const edited = addBehind(addBehind(first, '甲の文である', '手の一'), '丁の文である', '手の二');
  const { plan, files } = importOutline(
    '# 章\n## San\n### Fcip\n* 甲の文である\n* 乙の文である\n* 丙の文である\n* 丁の文である\n',
    edited,
  );
  assert.deepEqual(
    [pageWith(files, '手の一'), pageWith(files, '手の二'), plan.conflicts],
    [['san/fcip.mdx'], ['san/fcip.mdx'], []],
  );
  assert.match(files.get('moved') ?? '', /page: "san\/iscsi", to: "san\/fcip"/u);
});

test('when one topic becomes two, what a person wrote goes where its nodes go', () => {
  const { files } = importOutline(
    outline.replace('* 乙', '### Fcoe\n* 乙'),
    addBehind(first, '乙の文である', '手の段落'),
  );
  assert.deepEqual(pageWith(files, '手の段落'), ['san/fcoe.mdx']);
});

test('a node that is gone leaves what a person wrote behind it, and that is told', () => {
  const { plan, files } = importOutline(
    outline.replace('* 甲の文である\n', ''),
    addBehind(first, '甲の文である', '手の段落'),
  );
  assert.deepEqual(pageWith(files, '手の段落'), ['san/fcip.mdx']);
  const [remark] = plan.remarks;
  assert.equal((files.get('san/fcip.mdx') ?? '').split('\n')[(remark?.line ?? 0) - 1], '手の段落');
});

test('a node that is gone but was reworded by hand stands between marks', () => {
  const edited = new Map(
    [...first].map(([path, text]) => [
      path,
      path.endsWith('.mdx') ? text.replace(/甲の文(?=である \^)/u, '甲の名文') : text,
    ]),
  );
  const { plan, files } = importOutline(outline.replace('* 甲の文である\n', ''), edited);
  assert.equal(plan.conflicts.length, 1);
  assert.match(
    files.get('san/fcip.mdx') ?? '',
    /<<<<<<< .+\n(?:- )?甲の名文である \^n\w+\n=======\n>>>>>>> /u,
  );
});

test('a block that a person took away stays away while the outline says nothing new of it', () => {
  const edited = new Map(
    [...first].map(([path, text]) => [
      path,
      path.endsWith('.mdx') ? text.replace(/- 甲の文である .*\n/u, '') : text,
    ]),
  );
  assert.deepEqual(
    pageWith(
      importOutline(outline.replace('乙の文', '乙の長い文'), edited).files,
      '甲の文である ^',
    ),
    [],
  );
  const again = importOutline(outline.replace('甲の文', '甲の長い文'), edited);
  assert.equal(again.plan.conflicts.length, 1);
});

test("a block with an unknown id and a copy of a node are a person's text and stay", () => {
  const copied = [...first].map(
    ([path, text]) =>
      [
        path,
        path === 'san/iscsi.mdx'
          ? `${text}\n${/.*甲の文である \^.*/u.exec(first.get('san/fcip.mdx') ?? '')?.[0]}\n\n手の段落 ^n99999\n`
          : text,
      ] as const,
  );
  const { plan, files } = importOutline(
    outline.replace('丙の文', '丙の長い文').replace('* 甲の文である\n', ''),
    new Map(copied),
  );
  assert.deepEqual(plan.conflicts, []);
  assert.match(files.get('san/iscsi.mdx') ?? '', /甲の文である \^n\w+\n\n手の段落 \^n99999\n$/u);
  assert.doesNotMatch(files.get('san/fcip.mdx') ?? '', /甲の文である \^/u);
});

test('an edited field of the head that the outline no longer gives stands between marks', () => {
  const start = importOutline(outline.replace('### Fcip', '### Fcip：Fibre Channel')).files;
  const edited = new Map(
    [...start].map(([path, text]) => [
      path,
      path.endsWith('.mdx') ? text.replace('expansion: Fibre Channel', 'expansion: 手の名') : text,
    ]),
  );
  const { files, plan } = importOutline(outline, edited);
  assert.equal(plan.conflicts.length, 1);
  const path = pageWith(files, '手の名')[0] ?? '';
  assert.match(files.get(path) ?? '', /<<<<<<< .+\nexpansion: 手の名\n=======\n>>>>>>> /u);
});

test('whatever becomes of an outline, what a person wrote is in the pages once, for good', () => {
  const names = fc.constantFrom('San', 'Nas', 'Fcip', 'Raid', 'Vxlan', 'サーバ', '網', '仮想化');
  const leaf = fc.tuple(names, fc.nat(30)).map(([name, at]) => `${name}についての文その${at}`);
  const topic = fc.record({ name: names, leaves: fc.array(leaf, { maxLength: 4 }) });
  const section = fc.record({ name: names, topics: fc.array(topic, { maxLength: 3 }) });
  const chapter = fc
    .array(section, { minLength: 1, maxLength: 3 })
    .map((sections) =>
      [
        '# 章',
        ...sections.flatMap(({ name, topics }) => [
          `## ${name}`,
          ...topics.flatMap((each) => [
            `### ${each.name}`,
            ...each.leaves.map((text) => `* ${text}`),
          ]),
        ]),
      ].join('\n'),
    );
  fc.assert(
    fc.property(
      chapter,
      chapter,
      fc.array(fc.nat(40), { maxLength: 6 }),
      (before, after, places) => {
        const start = importOutline(before).files;
        const written: string[] = [];
        let count = 0;
        const edited = new Map(
          [...start].map(([path, text]) => [
            path,
            path.endsWith('.mdx')
              ? text.replaceAll(/ \^n[\w-]+$/gmu, (id) => {
                  count += 1;
                  if (!places.includes(count)) return id;
                  written.push(`手の段落${count}。`);
                  return `${id}\n\n手の段落${count}。`;
                })
              : text,
          ]),
        );
        const { plan, files } = importOutline(after, edited);
        assert.deepEqual(plan.problems, []);
        const all = [...files]
          .filter(([path]) => path.endsWith('.mdx'))
          .map(([, text]) => text)
          .join('\n');
        for (const text of written) assert.equal(all.split(text).length, 2, text);
        if (plan.conflicts.length > 0) return;
        const again = importOutline(after, files).plan;
        assert.deepEqual(
          [again.problems, [...again.writes], again.removals, again.renewed],
          [[], [], [], []],
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('the report says of that page alone that both sides changed it', () => {
  const path = 'san/index.mdx';
  const edited = new Map(first).set(path, `${first.get(path)}\n手の段落\n`);
  const { plan } = importOutline('# 章\n## Nas\n### Nfs\n* 別の文である\n', edited);
  assert.deepEqual(
    plan.conflicts.map(({ file }) => file),
    ['content/pages/09-a/san/index.mdx'],
  );
  const rows = formatImport('09-a', plan)
    .split('\n')
    .filter((row) => row.includes('（index.mdx）'));
  assert.deepEqual(
    rows.map((row) => row.includes('重なり')),
    [false],
  );
});
