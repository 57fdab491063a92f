import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedParts } from './print-pdfs.ts';

const sheet = (base: string, text: string, links = '') =>
  `<html data-unit="08-1"><head><style>a{src:url(${base}sheets/fonts/400.woff2)}</style><style>b{}</style></head>` +
  `<body><article data-print="red cloze"><ul class="screen-only">${links}</ul><p>${text}</p></article></body></html>`;

test('a sheet is printed in the modes that its article names', () => {
  assert.deepEqual(printedParts(sheet('/', '文'), '/').modes, ['red', 'cloze']);
});

test('a sheet is the same below any path, with and without links to its PDFs', () => {
  const { parts } = printedParts(sheet('/', '文'), '/');
  const links = '<li data-pdf><a href="/x/y/a.pdf">PDF</a></li>';
  assert.deepEqual(printedParts(sheet('/x/y/', '文', links), '/x/y/').parts, parts);
  const joined = sheet('/', '文').replace('</style><style>', '');
  assert.deepEqual(printedParts(joined, '/').parts, parts);
});

test('a sheet with another text or look is another', () => {
  const { parts } = printedParts(sheet('/', '文'), '/');
  assert.notDeepEqual(printedParts(sheet('/', '語'), '/').parts, parts);
  assert.notDeepEqual(printedParts(sheet('/', '文').replace('b{}', 'b{c:d}'), '/').parts, parts);
});
