import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutline } from './read-outline.ts';
import { writeOutline } from './write-outline.ts';

/*
 * Eight times as long a line takes about eight times as long to read: a time that grows with the
 * square would take 64 times, and an expression that tries every way to cut `{a:b:c: …` never ends.
 */
const LENGTH = 10_000;
const asMarkdown = (line: string) => `# 題\n- a${line}b\n`;
const xml = (text: string) => text.replace(/[&<"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const units = [
  ...[' ', '{b:c ', '{', '[', '[^', '](', '**a', '==a', '`', '`` ` ', '&', '&#', ':a', '@a', ' #'],
  ...['<b>', '</b>', '<b></i>', '<br>', '<a b="', "<a b='\"", '<a ', '<!--', '<p>x</p>'],
  ...['<b>x</b>', '<!', '<![CDATA['],
];
const places: Readonly<Record<string, (unit: string, length: number) => string>> = {
  'an item': (unit, length) => asMarkdown(unit.repeat(length / unit.length)),
  'a heading': (unit, length) => `# a${unit.repeat(length / unit.length)}b\n`,
  'a line of its own': (unit, length) => `# 題\n\n${unit.repeat(length / unit.length)}b\n`,
  'a text of OPML': (unit, length) =>
    `<opml><body><outline text="${xml(unit.repeat(length / unit.length))}"/></body></opml>`,
  'a page in Freeplane': (unit, length) =>
    `<map><node TEXT="&lt;html>${xml(unit.repeat(length / unit.length))}"/></map>`,
};

for (const [place, write] of Object.entries(places)) {
  test(`the time to read ${place} grows with its length, whatever stands in it`, () => {
    for (const unit of [...units, '| ', '- ', '#', '> ', '1.']) {
      const times = [1, 2, 4, 8].map((factor) => timeOf(write(unit, LENGTH * factor)));
      const [first = 0] = times;
      const isLinear = times.every((time, at) => time <= 3 * 2 ** at * Math.max(first, 10));
      assert.ok(isLinear, `${unit}: ${times.join(' ')} ms`);
    }
  });
}

/** Milliseconds of the processor, not of the clock, which depends on what else runs. */
function timeOf(text: string): number {
  const begin = process.cpuUsage();
  const { root } = readOutline(new TextEncoder().encode(text), 'a.md');
  if (root) writeOutline(root);
  return process.cpuUsage(begin).user / 1000;
}
