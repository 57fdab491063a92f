import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readCitation } from './cite.ts';
import { sourcesSchema } from './schema.ts';

const sources = sourcesSchema.parse({
  series: [
    {
      name: 'RFC #',
      publisher: 'RFC Editor',
      url: 'https://rfc.example/rfc#',
      section: 'section-#',
      appendix: 'appendix-#',
      titles: { '3821': 'FCIP', '4338': 'IP over FC' },
    },
    { name: 'NIST SP 800-#', publisher: 'NIST', titles: { '145': 'Cloud' } },
  ],
  works: [
    { name: 'OpenFlow仕様1.3', also: ['ONF OpenFlow 1.3'], title: 'OpenFlow', publisher: 'ONF' },
    {
      name: 'SNIA Dictionary',
      title: 'Dictionary',
      publisher: 'SNIA',
      url: 'https://snia.example/',
    },
    { name: 'Dell', title: '記事', publisher: 'Dell' },
    { name: 'Dell PERC', title: '手引', publisher: 'Dell' },
  ],
});

/** Each citation as `name|part|note|url`. */
function read(text: string): string[] | string {
  const citing = readCitation(text, sources);
  if (!citing.ok) return `${citing.reason}: ${citing.piece}`;
  return citing.citations.map(({ work, part, note, url }) =>
    [work.name, part, note, url].map((field) => field ?? '').join('|'),
  );
}

test('a section of an RFC has an address of its own', () => {
  assert.deepEqual(read('RFC 3821 §5.6.1'), [
    'RFC 3821|§5.6.1||https://rfc.example/rfc3821#section-5.6.1',
  ]);
});

test('a range begins at its first section', () => {
  assert.deepEqual(read('RFC 4338 §2.3〜2.4'), [
    'RFC 4338|§2.3〜2.4||https://rfc.example/rfc4338#section-2.3',
  ]);
});

test('further places belong to the work before them', () => {
  assert.deepEqual(read('RFC 3821 §4、付録F、RFC 4338 要旨'), [
    'RFC 3821|§4||https://rfc.example/rfc3821#section-4',
    'RFC 3821|付録F||https://rfc.example/rfc3821#appendix-F',
    'RFC 4338|要旨||https://rfc.example/rfc4338',
  ]);
});

test('brackets at the end are a note, whatever stands in them', () => {
  assert.deepEqual(read('RFC 3821（表題、§4）'), ['RFC 3821||表題、§4|https://rfc.example/rfc3821']);
});

test('a named work may be cited in other words and with a title of its own', () => {
  assert.deepEqual(read('ONF OpenFlow 1.3 §5.2（抜粋で確認）'), [
    'OpenFlow仕様1.3|§5.2|抜粋で確認|',
  ]);
  assert.deepEqual(read('SNIA Dictionary「RAID」'), [
    'SNIA Dictionary|「RAID」||https://snia.example/',
  ]);
  assert.deepEqual(read('NIST SP 800-145 §2'), ['NIST SP 800-145|§2||']);
});

test('the longest name wins', () => {
  assert.deepEqual(read('Dell PERC §1'), ['Dell PERC|§1||']);
});

test('an unlisted work, a number without a title and a broken ending are told apart', () => {
  assert.equal(read('RFC 3821 §4、どこかの本'), 'unknown: どこかの本');
  assert.equal(read('RFC 9999 §1'), 'untitled: RFC 9999 §1');
  assert.equal(read('RFC 3821の§4'), 'malformed: RFC 3821の§4');
});

test('a name with a sign of patterns in it is read letter by letter', () => {
  const series = { name: 'P.802 (#)', publisher: 'X', titles: { '1': 'One' } };
  const read = (text: string) => readCitation(text, { series: [series], works: [] });
  const citing = read('P.802 (1) §2');
  assert.ok(citing.ok);
  assert.deepEqual(
    citing.citations.map(({ work, part }) => [work.name, part]),
    [['P.802 (1)', '§2']],
  );
  assert.equal(read('Px802 (1) §2').ok, false);
});

test('every source of the corrections can be read', () => {
  const listed = sourcesSchema.parse(parse(readFileSync('content/sources.yaml', 'utf8')));
  const errata = parse(readFileSync('content/errata/08-virtual-network.yaml', 'utf8')) as {
    source: string;
  }[];
  assert.deepEqual(
    errata.map(({ source }) => readCitation(source, listed)).filter((citing) => !citing.ok),
    [],
  );
});
