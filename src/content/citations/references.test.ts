import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsTitle, numberReferences } from './references.ts';
import { sourcesSchema, workSchema } from './schema.ts';

const sources = sourcesSchema.parse({
  series: [
    {
      name: 'RFC #',
      publisher: '編',
      url: 'https://r.example/#',
      section: 's-#',
      titles: { '1': '甲', '2': '乙' },
    },
  ],
  works: [
    { name: '常識', title: '常識', publisher: '―' },
    { name: '解説', title: '解説', publisher: '社', secondary: true },
    { name: '会「A：B」', title: 'A: B', publisher: '会' },
  ],
});

const read = (cite: string) => ({ cite, verified: true });
const unread = (cite: string) => ({ cite, verified: false });

test('a work is one entry with all its places, numbered by first use', () => {
  const { references, backings } = numberReferences(
    [[read('RFC 2 §3')], [read('RFC 1'), read('RFC 2 §4、§3')]],
    sources,
  );
  assert.deepEqual(
    references.map(({ number, work, places }) => [
      number,
      work.name,
      ...places.map(({ part }) => part),
    ]),
    [
      [1, 'RFC 2', '§3', '§4'],
      [2, 'RFC 1'],
    ],
  );
  assert.deepEqual(backings.map(({ numbers }) => numbers), [[1], [1, 2]]);
});

test('a place has an address when the work has addresses for its sections', () => {
  const [reference] = numberReferences([[read('RFC 1 §2、要旨')]], sources).references;
  assert.deepEqual(reference?.places, [
    { part: '§2', url: 'https://r.example/1#s-2' },
    { part: '要旨' },
  ]);
});

test('what was read and what was not stand apart', () => {
  const { references } = numberReferences([[read('RFC 1 §1'), unread('RFC 1 §2')]], sources);
  assert.deepEqual(
    references.map(({ verified, places }) => [verified, places[0]?.part]),
    [
      [true, '§1'],
      [false, '§2'],
    ],
  );
});

test('a statement is as far checked as its sources', () => {
  const { backings } = numberReferences(
    [
      [read('RFC 1')],
      [read('解説')],
      [read('RFC 1'), read('解説')],
      [read('解説'), unread('常識')],
      [unread('常識')],
    ],
    sources,
  );
  assert.deepEqual(
    backings.map(({ trust }) => trust),
    ['full', 'secondary', 'partly-secondary', 'partial', 'none'],
  );
});

test('a title is shown where the citation does not name one', () => {
  const titled = (cite: string) =>
    numberReferences([[read(cite)]], sources).references.map(needsTitle);
  assert.deepEqual(titled('RFC 1 §2'), [true]);
  assert.deepEqual(titled('RFC 1「節の題」'), [false]);
  assert.deepEqual(titled('常識'), [false]);
  assert.deepEqual(titled('会「A：B」'), [false]);
});

test('a title does not begin with the name that stands before it', () => {
  const found = workSchema.safeParse({ name: '新聞', title: '新聞の記事', publisher: '社' });
  assert.deepEqual(
    found.error?.issues.map(({ path, message }) => [...path, message]),
    [['title', 'name をくり返さない題名か、name と同じ題名']],
  );
});
