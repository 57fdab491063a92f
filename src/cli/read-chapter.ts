import { readdir } from 'node:fs/promises';
import type { SourceFile } from '../content/source-file.ts';
import type { ImportSources, PagesFolder } from '../import/convert/import-chapter.ts';
import { MANIFEST, readManifest, slugsIn } from '../import/convert/manifest.ts';
import { supplementReferences, type Supplement } from '../import/convert/update-references.ts';
import { readFolder, readText } from './read-files.ts';

/** The names of the chapters whose outlines are there, in order. */
export async function listChapters(): Promise<string[]> {
  const files = await readdir('content/outlines').catch(() => []);
  const outlines = files.filter((file) => file.endsWith('.md'));
  return outlines.map((file) => file.slice(0, -'.md'.length)).sort();
}

/**
 * What a chapter is made of, what points at it, and its pages as they stand with what its last
 * import wrote; `outline` is where its outline is read from.
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
  const there: [string, SourceFile][] = [];
  for (const [part, file] of Object.entries(parts)) {
    const text = await readText(file);
    if (text !== undefined) there.push([part, { file, text }]);
  }
  const moved = `content/moved/${name}.yaml`;
  const path = `content/pages/${name}`;
  const files = await readFolder(path);
  const manifest = readManifest(files.get(MANIFEST) ?? '');
  return {
    name,
    outline: { file: outline, text: (await readText(outline)) ?? '' },
    ...Object.fromEntries(there),
    slugs: manifest ? slugsIn(manifest) : new Map<string, string>(),
    supplements: await readSupplements(name),
    moved: { file: moved, text: (await readText(moved)) ?? '' },
    pages: { path, files, manifest },
  };
}

/** What points at a chapter: `<folder>/<chapter>.yaml` or, by page, a folder of that name. */
async function readSupplements(chapter: string): Promise<Supplement[]> {
  const found = Object.keys(supplementReferences).map(async (folder): Promise<Supplement[]> => {
    const home = `content/${folder}/${chapter}`;
    const whole = await readText(`${home}.yaml`);
    const byPage = [...(await readFolder(home))].filter(([path]) => path.endsWith('.yaml'));
    const ofPages = byPage.map(([path, text]) => {
      return { folder, file: `${home}/${path}`, text, slug: path.slice(0, -'.yaml'.length) };
    });
    const ofAll = whole === undefined ? [] : [{ folder, file: `${home}.yaml`, text: whole }];
    return [...ofAll, ...ofPages];
  });
  return (await Promise.all(found)).flat();
}
