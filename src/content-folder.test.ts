import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { chapterFiles, evenEmpty } from './content-folder.ts';

/** What Astro asks of a collection: whether it ever had an entry, and those it has. */
async function loaded(loader: ReturnType<typeof chapterFiles>) {
  const entries = new Map<string, unknown>();
  let isThere = false;
  const store = {
    set: ({ id, data }: { id: string; data: unknown }) => {
      isThere = true;
      entries.set(id, data);
    },
    delete: (id: string) => entries.delete(id),
    clear: () => entries.clear(),
  };
  await loader.load({ store } as unknown as LoaderContext);
  return { isThere, entries: [...entries] };
}

test('a collection without an entry is there: Astro would say that there is none', async () => {
  assert.deepEqual(await loaded(chapterFiles('content/none', '.yaml', () => ({}))), {
    isThere: true,
    entries: [],
  });
  const none = { name: 'none', load: async () => undefined };
  assert.deepEqual(await loaded(evenEmpty(none)), { isThere: true, entries: [] });
});
