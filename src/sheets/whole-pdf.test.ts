import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWholePdf } from './whole-pdf.ts';

const whole = '%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n';

test('a PDF with its beginning and its end is whole', () => {
  assert.equal(isWholePdf(Buffer.from(whole)), true);
});

test('one that was cut off, an empty file and another file are not', () => {
  for (const text of [whole.slice(0, 20), '', '<html></html>']) assert.equal(isWholePdf(Buffer.from(text)), false, text);
});
