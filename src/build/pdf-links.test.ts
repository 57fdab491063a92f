import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPdfLinks } from './pdf-links.ts';

test('links to PDFs go, other links stay', () => {
  const html = '<ul><li><a href="/a/">A</a></li><li data-pdf><a href="/a.pdf">PDF</a></li></ul><p>B<span data-pdf> <a href="/b.pdf">PDF</a></span></p>';
  assert.equal(withoutPdfLinks(html), '<ul><li><a href="/a/">A</a></li></ul><p>B</p>');
});
