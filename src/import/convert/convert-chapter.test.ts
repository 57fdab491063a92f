import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { convertChapter } from './convert-chapter.ts';
import type { ChapterSources } from './convert-chapter.ts';
import type { SourceFile } from '../../content/source-file.ts';

const folder = join(import.meta.dirname, 'fixtures', 'small-chapter');

function file(name: string): SourceFile {
  return { file: name, text: readFileSync(join(folder, name), 'utf8') };
}

const sources: ChapterSources = {
  name: '09-small',
  outline: file('outline.md'),
  plan: file('plan.yaml'),
  errata: file('errata.yaml'),
  glossary: file('glossary.yaml'),
  generalWords: file('general-words.yaml'),
};

test('a small chapter becomes the pages of its fixture (UPDATE_FIXTURES=1 renews)', () => {
  const { pages, problems } = convertChapter(sources);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['index.mdx', 's/index.mdx', 's/san.mdx', 's/nas.mdx'],
  );
  for (const { path, text } of pages) {
    const expected = join(folder, 'expected', path);
    if (process.env['UPDATE_FIXTURES'] === '1') {
      mkdirSync(dirname(expected), { recursive: true });
      writeFileSync(expected, text);
    }
    assert.equal(text, readFileSync(expected, 'utf8'), path);
  }
});

test('the same sources give the same bytes', () => {
  assert.deepEqual(convertChapter(sources), convertChapter(structuredClone(sources)));
});

test('without a plan, sections and topics come from the depth and slugs from the glossary', () => {
  const { plan: _, ...rest } = sources;
  const { pages, problems } = convertChapter(rest);
  assert.deepEqual(problems, []);
  assert.match(pages[1]?.path ?? '', /^n[0-9a-z]{5}\/index\.mdx$/u);
  assert.match(pages[2]?.path ?? '', /^n[0-9a-z]{5}\/storage-area-network\.mdx$/u);
  assert.equal(
    pages.reduce((sum, { nodes }) => sum + nodes, 0),
    12,
  );
});

test('the mistakes of all files are reported together, and there are no pages', () => {
  const broken = (source: SourceFile | undefined, from: string, to: string) => ({
    file: source?.file ?? '',
    text: (source?.text ?? '').replace(from, to),
  });
  const result = convertChapter({
    ...sources,
    errata: broken(sources.errata, 'ブロツク', 'ブロッグ'),
    plan: broken(sources.plan, 'at: SAN', 'at: SANN'),
    glossary: broken(sources.glossary, 'see_also: [SAN]', 'see_also: [LAN]'),
  });
  assert.deepEqual(result.pages, []);
  assert.deepEqual(
    new Set(result.problems.map((problem) => problem.file)),
    new Set(['errata.yaml', 'plan.yaml', 'glossary.yaml']),
  );
});

test('an unreadable outline is a problem, whatever the other files say', () => {
  const result = convertChapter({ ...sources, outline: { file: 'outline.md', text: '' } });
  assert.deepEqual(
    result.problems.map(({ file: path, found }) => [path, found]),
    [['outline.md', '空のファイル']],
  );
});
