import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildAgain } from './build.ts';
import { built } from './dist.ts';
import { deadLinks } from './links.ts';

const stale = 'dist が古いときは npm run build を実行してください。';

test('a second build, in another time zone and language, gives the same bytes', (t) => {
  const again = buildAgain(t, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  assert.deepEqual(again.files, built.files, stale);
  // PDFs carry the time they were made.
  const different = built.files.filter(
    (file) => !file.endsWith('.pdf') && !readFileSync(join(built.folder, file)).equals(readFileSync(join(again.folder, file))),
  );
  assert.deepEqual(different, [], stale);
});

test('built for a path below the root, every link stays below it', (t) => {
  assert.deepEqual(deadLinks(buildAgain(t, { BASE_PATH: '/x/y/' })), []);
});
