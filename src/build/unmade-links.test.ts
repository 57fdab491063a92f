import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLinks } from './unmade-links.ts';

test('links to PDFs go, other links stay', () => {
  const html = '<ul><li><a href="/a/">A</a></li><li data-pdf><a href="/a.pdf">PDF</a></li></ul><p>B<span data-pdf> <a href="/b.pdf">PDF</a></span></p>';
  assert.equal(withoutLinks(html, 'pdf'), '<ul><li><a href="/a/">A</a></li></ul><p>B</p>');
});

test('each kind of file is left out by itself', () => {
  const html = '<li data-pdf="">A</li><li data-apkg="">B</li>';
  assert.equal(withoutLinks(html, 'apkg'), '<li data-pdf="">A</li>');
});
