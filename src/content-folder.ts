import { readFile, readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';

/**
 * Loads the files of a folder and those below it that have an ending, in a fixed order, each as the
 * entry that `dataOf` makes of its text; the id is its path there, `<chapter>` or
 * `<chapter>/<topic>`. In the dev server an edited file is loaded again; one that cannot be read
 * leaves what was there.
 */
export function chapterFiles(
  folder: string,
  ending: string,
  dataOf: (text: string) => object,
): Loader {
  const isOurs = (path: string) => {
    const file = relative(process.cwd(), path).replaceAll('\\', '/');
    return file.startsWith(`${folder}/`) && file.endsWith(ending);
  };
  return {
    name: 'chapter-files',
    load: async ({ store, parseData, watcher, logger }) => {
      const load = async (): Promise<void> => {
        const all = await readdir(folder, { recursive: true }).catch(() => []);
        const names = all.filter((name) => name.endsWith(ending)).sort();
        const entries = names.map(async (name) => {
          const id = name.slice(0, -ending.length).replaceAll('\\', '/');
          const text = await readFile(`${folder}/${name}`, 'utf8');
          return { id, data: await parseData({ id, data: { ...dataOf(text) } }) };
        });
        const parsed = await Promise.all(entries);
        store.clear();
        bringAbout(store);
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

/** A loader whose collection is there also where it has no entries. */
export function evenEmpty(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      await loader.load(context);
      bringAbout(context.store);
    },
  };
}

/** Of a collection that never had an entry Astro says in English that it does not exist. */
function bringAbout(store: LoaderContext['store']) {
  store.set({ id: '-', data: {} });
  store.delete('-');
}
