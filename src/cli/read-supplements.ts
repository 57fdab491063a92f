import { join } from 'node:path';
import type { Supplement } from '../convert/follow-supplements.ts';
import { supplementPointers } from '../convert/follow-data.ts';
import { readFolder } from './read-folder.ts';
import { readText } from './read-text.ts';

/** The supplements of a chapter that point at its outline or its pages: `<folder>/<chapter>.yaml` or, by page, a folder of that name. */
export async function readSupplements(chapter: string): Promise<Supplement[]> {
  const found = await Promise.all(
    Object.keys(supplementPointers).map(async (folder): Promise<Supplement[]> => {
      const home = join('content', folder, chapter);
      const text = await readText(`${home}.yaml`);
      const byPage = [...(await readFolder(home))].filter(([path]) => path.endsWith('.yaml'));
      return [
        ...(text === undefined ? [] : [{ folder, path: `${home}.yaml`, text }]),
        ...byPage.map(([path, inside]) => ({ folder, path: `${home}/${path}`, text: inside, slug: path.slice(0, -'.yaml'.length) })),
      ];
    }),
  );
  return found.flat().map((file) => ({ ...file, path: file.path.replaceAll('\\', '/') }));
}
