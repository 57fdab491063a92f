import { readFile, readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';

/** An entry of a collection. */
interface Entry {
  id: string;
  [field: string]: unknown;
}

/**
 * Loads the chapters' files of a folder, `<chapter><ending>`, in a fixed order; `entriesOf` makes the entries of one
 * file. In the dev server an edited file is loaded again; one that cannot be read leaves what was there.
 */
export function chapterFiles(folder: string, ending: string, entriesOf: (chapter: string, text: string) => Entry[]): Loader {
  const isOurs = (path: string) => {
    const file = relative(process.cwd(), path).replaceAll('\\', '/');
    return file.startsWith(`${folder}/`) && file.endsWith(ending);
  };
  return {
    name: 'chapter-files',
    load: async ({ store, parseData, watcher, logger }) => {
      const load = async (): Promise<void> => {
        const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort();
        const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
        const entries = texts.flatMap((text, index) => entriesOf((names[index] ?? '').slice(0, -ending.length), text));
        const parsed = await Promise.all(entries.map(async (data) => ({ id: data.id, data: await parseData({ id: data.id, data }) })));
        store.clear();
        for (const entry of parsed) store.set(entry);
      };
      await load();
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path: string) => {
          if (isOurs(path)) load().catch((error: unknown) => logger.warn(String(error)));
        });
      }
    },
  };
}
