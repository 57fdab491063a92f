import { readdir } from 'node:fs/promises';
import { MANIFEST, type ImportSources, type PagesFolder } from '../import/convert/import-chapter.ts';
import { readManifest, slugsIn } from '../import/convert/manifest.ts';
import { supplementReferences, type Supplement } from '../import/convert/update-references.ts';
import { readFolder, readText } from './read-files.ts';

/** The names of the chapters whose outlines are there, in order. */
export async function listChapters(): Promise<string[]> {
  const files = await readdir('content/outlines').catch(() => []);
  return files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length)).sort();
}

/**
 * What a chapter is made of, what points at it, and its pages as they stand with what its last import wrote;
 * `outline` is where its outline is read from.
 */
export async function readChapter(
  name: string,
  outline = `content/outlines/${name}.md`,
): Promise<ImportSources & { pages: PagesFolder }> {
  const parts = {
    plan: `content/chapters/${name}.yaml`,
    errata: `content/errata/${name}.yaml`,
    glossary: 'content/glossary.yaml',
    generalWords: 'content/general-words.yaml',
  };
  const there: [string, { path: string; text: string }][] = [];
  for (const [part, path] of Object.entries(parts)) {
    const text = await readText(path);
    if (text !== undefined) there.push([part, { path, text }]);
  }
  const moved = `content/moved/${name}.yaml`;
  const folder = `content/pages/${name}`;
  const files = await readFolder(folder);
  const manifest = readManifest(files.get(MANIFEST) ?? '');
  return {
    name,
    outline: { path: outline, text: (await readText(outline)) ?? '' },
    ...Object.fromEntries(there),
    slugs: manifest ? slugsIn(manifest) : new Map<string, string>(),
    supplements: await readSupplements(name),
    moved: { path: moved, text: (await readText(moved)) ?? '' },
    pages: { path: folder, files, manifest },
  };
}

/** What points at a chapter's outline or pages: `<folder>/<chapter>.yaml` or, by page, a folder of that name. */
async function readSupplements(chapter: string): Promise<Supplement[]> {
  const found = Object.keys(supplementReferences).map(async (folder): Promise<Supplement[]> => {
    const home = `content/${folder}/${chapter}`;
    const text = await readText(`${home}.yaml`);
    const byPage = [...(await readFolder(home))].filter(([path]) => path.endsWith('.yaml'));
    return [
      ...(text === undefined ? [] : [{ folder, path: `${home}.yaml`, text }]),
      ...byPage.map(([path, inside]) => {
        return { folder, path: `${home}/${path}`, text: inside, slug: path.slice(0, -'.yaml'.length) };
      }),
    ];
  });
  return (await Promise.all(found)).flat();
}
