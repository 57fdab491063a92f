import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';

/**
 * A folder of src, or a part of one that others may use without the rest, and what it may import
 * beside `content`.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  // What both halves read.
  content: [],
  diagrams: [],
  'diagrams/mind-map': [],
  // The converter half.
  import: [],
  // The site half.
  'study/quiz': [],
  'study/cards': [],
  site: ['study/quiz', 'study/cards', 'diagrams'],
  search: [],
  'search/index': ['search'],
  'search/query': ['search'],
  'search/ui': ['search', 'search/query', 'site', 'client'],
  'client/service-worker': ['client'],
  client: ['search/ui', 'client/service-worker', 'study/quiz', 'study/cards', 'site', 'styles'],
  print: ['site', 'diagrams'],
  styles: [],
  components: [
    'site',
    'study/quiz',
    'study/cards',
    'diagrams',
    'diagrams/mind-map',
    'print',
    'search',
    'search/ui',
    'client',
    'styles',
  ],
  layouts: ['components', 'site', 'print', 'client', 'styles'],
  pages: [
    'layouts',
    'components',
    'site',
    'study/quiz',
    'study/cards',
    'diagrams/mind-map',
    'print',
    'client',
    'styles',
  ],
  // What runs both.
  build: [
    'search/index',
    'print',
    'diagrams',
    'client/service-worker',
    'site',
    'study/quiz',
    'study/cards',
  ],
  cli: ['import', 'build', 'print', 'diagrams', 'study/quiz'],
};

/** The folders that know nothing of Astro. */
const withoutAstro = ['content', 'diagrams', 'import', 'study', 'search', 'print', 'client', 'cli'];

const src = import.meta.dirname;
// Tests may put together what they test.
const files = globSync('**/*.{ts,mjs,astro}', { cwd: src })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && !/\.test\.ts$|\/testing\//u.test(file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('every import follows an arrow of the table', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((target) => {
        const [from, to] = [roomOf(file), roomOf(target)];
        return from === undefined || to === undefined || !mayImport(from, to);
      })
      .map((target) => `${file} → ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('no file imports itself through others, not even a type', () => {
  const circles = files.flatMap((file) => {
    const way = wayBack(file);
    return way ? [way.join(' → ')] : [];
  });
  assert.deepEqual(circles, []);
});

test('only the site knows Astro', () => {
  const wrong = files.filter(
    (file) =>
      withoutAstro.includes(file.split('/')[0] ?? '') &&
      /\b(?:from|import)\s*\(?\s*['"](?:astro(?:$|[:/'"])|@astrojs\/)/u.test(
        readFileSync(join(src, file), 'utf8'),
      ),
  );
  assert.deepEqual(wrong, []);
});

test('every room of src is in the table, and there are no more than fourteen', () => {
  const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = new Set(Object.keys(arrows).map((room) => room.split('/')[0]));
  assert.deepEqual(rooms.map(({ name }) => name).filter((name) => !named.has(name)), []);
  assert.ok(rooms.length <= 14);
});

/**
 * The files of src (paths below it) that a file imports; what stands in src itself ties the halves
 * together.
 */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"?]+)/gu)]
    .map(([, target = '']) => posix.join(posix.dirname(file), target))
    .filter((target) => !target.startsWith('..') && target.includes('/'));
}

/** The row of the table that a file falls under: the most special one. */
function roomOf(file: string): string | undefined {
  const [first = '', second = ''] = file.split('/');
  return [`${first}/${second}`, first].find((room) => room in arrows);
}

function mayImport(from: string, to: string): boolean {
  return to === from || to === 'content' || (arrows[from] ?? []).includes(to);
}

/** A shortest chain of imports that leads from a file back to it. */
function wayBack(file: string): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[file]];
  for (const way of ways) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === file) return [...way, file];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
