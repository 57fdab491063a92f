import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { foreignPart } from './foreign-part.ts';
import { STORE } from './store.ts';

const key = 'aaaaaaaaaaaa';
const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 9 9"><title id="d${key}-t">題 &lt;script></title>`;
const drawing = (inside: string) => `${head}${inside}</svg>`;

test('a drawing that was drawn here has nothing foreign', () => {
  const files = globSync('*.svg', { cwd: join(import.meta.dirname, '../..', STORE) });
  assert.ok(files.length > 20);
  for (const file of files) {
    const text = readFileSync(join(import.meta.dirname, '../..', STORE, file), 'utf8').trimEnd();
    assert.equal(foreignPart(text, basename(file, '.svg')), undefined, file);
  }
  const shapes =
    '<ellipse cx="1" cy="2" rx="3" ry="4"/><path d="M1-2.5h3z" transform="translate(1 -2)"/>';
  assert.equal(
    foreignPart(drawing(`${shapes}<text x="1">a<tspan y="2">b</tspan></text>`), key),
    undefined,
  );
});

/** Ways to run a script, to load a file or to leave the drawing. */
const attacks = [
  '<script>alert(1)</script>',
  '<script href="x.js"/>',
  '<SCRIPT>1</SCRIPT>',
  '<svg:script>1</svg:script>',
  '<rect onload="alert(1)"/>',
  '<rect ONCLICK="1"/>',
  '<rect x="1" onclick="1"/>',
  "<rect onclick='1'/>",
  '<rect onclick=1 />',
  '<rect\tonclick="1"/>',
  '<rect/onclick="1"/>',
  '<rect\nx="1"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<text href="javascript:1">x</text>',
  '<image href="https://example.org/t.png"/>',
  '<use href="other.svg#a"/>',
  '<use xlink:href="#a"/>',
  '<style>*{background:url(//example.org)}</style>',
  '<rect style="fill:url(//example.org)"/>',
  '<rect fill="url(//example.org#a)"/>',
  '<rect fill="url(#a)"/>',
  '<rect fill="var(--d-ink, url(//a))"/>',
  '<foreignObject><p>x</p></foreignObject>',
  '<animate attributeName="href" values="javascript:1"/>',
  '<rect><set attributeName="onclick" to="1"/></rect>',
  '<handler>1</handler>',
  '<iframe src="x"/>',
  '<title><script>1</script></title>',
  '<desc><rect/></desc>',
  '<text><text>x</text></text>',
  '<!-- x --><!--><script>1</script>',
  '<![CDATA[<script>1</script>]]>',
  '<?xml-stylesheet href="x"?>',
  '<rect filter="url(x)"/>',
  '<rect class="search-open"/>',
  '<rect id="main"/>',
  '<rect id="dbbbbbbbbbbbb-t"/>',
  '<rect constructor="1"/>',
  '<rect x="1"',
  '<rect',
  '<',
  '</svg><svg>',
  '</svg>x<svg>',
  '</text>',
  '<text>',
  '<svg></svg>',
  '<p>x</p>',
  '<rect x="1" />',
  '<rect x="&#106;"/>',
  '<rect d="M0 0;"/>',
];

for (const attack of attacks) {
  test(`foreign to a drawing: ${attack}`, () => {
    assert.notEqual(foreignPart(drawing(attack), key), undefined);
    assert.notEqual(foreignPart(drawing(`<rect x="1"/>${attack}<rect x="1"/>`), key), undefined);
  });
}

test('nothing stands before or behind a drawing, and it has its end', () => {
  for (const text of [
    `x${drawing('')}`,
    `${drawing('')}<script>`,
    head,
    '<!DOCTYPE svg>' + drawing(''),
  ]) {
    assert.notEqual(foreignPart(text, key), undefined);
  }
});

test('what is foreign is told by its beginning', () => {
  assert.match(foreignPart(drawing('<script>alert(1)</script>'), key) ?? '', /^<script>alert/u);
});
