import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';

/** Which folders of src may import which others. Files that stand in src itself tie the halves together. */
const arrows: Record<string, readonly string[]> = {
  // Read by both halves: the files of content/ and what they mean.
  content: ['terms'],
  sources: ['content'],
  terms: ['content'],
  facts: ['content', 'sources', 'terms'],
  frames: ['content', 'sources', 'facts'],
  // Files that are written all or not at all.
  journal: [],
  slips: ['content'],
  // The converter half.
  outline: ['content'],
  convert: ['outline', 'content', 'terms'],
  diagrams: [],
  // The site half.
  search: ['content', 'site'],
  quiz: ['content'],
  map: ['content'],
  cards: ['content', 'terms'],
  site: ['content', 'sources', 'terms', 'facts', 'frames', 'diagrams', 'quiz', 'cards'],
  desk: ['site', 'search', 'terms', 'quiz', 'cards', 'styles', 'offline'],
  markdown: ['diagrams', 'site', 'terms'],
  proofread: ['content', 'sources', 'terms', 'facts', 'frames', 'diagrams', 'quiz'],
  build: ['journal', 'proofread', 'content', 'terms', 'diagrams', 'search', 'sheets', 'machine', 'cards', 'hosting', 'offline', 'site'],
  machine: ['content', 'terms', 'quiz'],
  hosting: [],
  offline: ['site', 'search'],
  sheets: ['site', 'diagrams', 'terms', 'journal'],
  components: ['site', 'content', 'sources', 'terms', 'facts', 'frames', 'diagrams', 'map', 'quiz', 'cards', 'search', 'sheets', 'styles'],
  layouts: ['components', 'desk', 'site', 'search', 'sheets', 'styles'],
  pages: [
    'layouts', 'components', 'desk', 'site', 'content', 'sources', 'terms', 'facts', 'diagrams', 'quiz', 'cards', 'search', 'sheets', 'machine', 'styles',
  ],
  cli: ['convert', 'outline', 'slips', 'content', 'journal', 'facts', 'terms', 'quiz', 'diagrams', 'sheets'],
};
const withoutAstro = ['content', 'slips', 'journal', 'outline', 'convert', 'diagrams', 'quiz', 'map', 'cards', 'cli'];
const src = import.meta.dirname;

for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  const path = relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
  const [folder, inner] = path.split('/');
  if (!folder || inner === undefined || !/\.(?:ts|mjs|js|astro)$/u.test(path)) continue;
  test(`${path} imports only what its folder may`, () => {
    const allowed = arrows[folder];
    assert.ok(allowed, `src/${folder} is not in the table of arrows`);
    const text = readFileSync(join(src, path), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/gu)) {
      const isAstro = /^(?:astro(?:$|[:/])|@astrojs\/)/u.test(target);
      assert.ok(!isAstro || !withoutAstro.includes(folder), `${path} → ${target}`);
      const [other, file] = relative(src, resolve(src, path, '..', target))
        .replaceAll('\\', '/')
        .split('/');
      const inside = target.startsWith('.') && other !== undefined && other !== '..' && file !== undefined;
      assert.ok(!inside || other === folder || allowed.includes(other), `${path} → ${target}`);
    }
  });
}
