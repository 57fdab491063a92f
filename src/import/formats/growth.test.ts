import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutline } from './read-outline.ts';
import { writeOutline } from './write-outline.ts';

/*
 * A line of 200,000 signs takes milliseconds where the time grows with its length, minutes where it
 * grows with the square; an expression that tries every way to cut `{a:b:c: …` never ends.
 */
const LENGTH = 200_000;

for (const [name, line] of [
  ['spaces', `- a${' '.repeat(LENGTH)}b`],
  ['spaces in a heading', `# a${' '.repeat(LENGTH)}b`],
  ['properties', `- a {${'b:c '.repeat(LENGTH / 4)}`],
  ['brackets', `- ${'['.repeat(LENGTH)}`],
  ['notes', `- ${'[^'.repeat(LENGTH / 2)}`],
  ['signs of a heading', `# a ${'#'.repeat(LENGTH)}b`],
  ['stars', `- ${'**a'.repeat(LENGTH / 3)}`],
  ['bars', `${'| '.repeat(LENGTH / 2)}b`],
  ['dashes', `${'- '.repeat(LENGTH / 2)}b`],
] as const) {
  test(`a line with very many ${name} is read in a time that grows with its length`, () => {
    // The time of the processor: that of the clock depends on what else runs.
    const begin = process.cpuUsage();
    const { root } = readOutline(new TextEncoder().encode(`# 題\n${line}\n`), 'a.md');
    assert.ok(root);
    writeOutline(root);
    assert.ok(process.cpuUsage(begin).user < 5_000_000);
  });
}
