import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedDigest, type DigestedFile } from './shared-digest.ts';

const page = (title: string, body: string): DigestedFile => ({ file: 'content/pages/08-a/b.mdx', text: `---\ntitle: ${title}\n---\n\n${body}\n` });
const term: DigestedFile = { file: 'content/glossary.yaml', text: '- term: SAN\n' };
const before = sharedDigest([page('題', '本文'), term]);

test('the text of a page is its own affair', () => {
  assert.equal(sharedDigest([page('題', '別の本文'), term]), before);
});

test('the title of a page, a figure and a frame are seen from other pages', () => {
  assert.notEqual(sharedDigest([page('別の題', '本文'), term]), before);
  assert.notEqual(sharedDigest([page('題', '本文\n\n```mermaid title="図"\nflowchart LR\n```'), term]), before);
  assert.notEqual(sharedDigest([page('題', '本文\n\n<Frame id="fcoe" />'), term]), before);
});

test('a term, a file of code and a new file are seen everywhere, in whatever order they are read', () => {
  assert.notEqual(sharedDigest([page('題', '本文'), { ...term, text: '- term: NAS\n' }]), before);
  assert.notEqual(sharedDigest([page('題', '本文'), term, { file: 'src/site/href.ts', text: '' }]), before);
  assert.equal(sharedDigest([term, page('題', '本文')]), before);
});

test('an outline is seen when it has been imported, and a test never', () => {
  assert.equal(sharedDigest([page('題', '本文'), term, { file: 'content/outlines/08-a.md', text: '# 章' }, { file: 'src/site/href.test.ts', text: '' }]), before);
  assert.notEqual(sharedDigest([page('題', '本文'), term, { file: 'content/outlines/08-a.tree.json', text: '{}' }]), before);
});
