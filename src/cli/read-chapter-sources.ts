import type { ChapterSources, SourceFile } from '../convert/convert-chapter.ts';
import { MANIFEST } from '../convert/import-chapter.ts';
import { readManifest, slugsIn } from '../convert/manifest.ts';
import { readText } from './read-text.ts';

/**
 * Reads what a chapter is made of from the content folder. `outline` is where its outline is read from; in messages it
 * is named by its place in the project.
 */
export async function readChapterSources(
  name: string,
  outline = `content/outlines/${name}.md`,
): Promise<ChapterSources> {
  const file = async (path: string): Promise<SourceFile | undefined> => {
    const text = await readText(path);
    return text === undefined ? undefined : { path, text };
  };
  const parts = {
    plan: await file(`content/chapters/${name}.yaml`),
    errata: await file(`content/errata/${name}.yaml`),
    glossary: await file('content/glossary.yaml'),
    generalWords: await file('content/general-words.yaml'),
  };
  const present = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const manifest = readManifest((await readText(`content/pages/${name}/${MANIFEST}`)) ?? '');
  const slugs = manifest ? slugsIn(manifest) : new Map<string, string>();
  return { name, outline: { path: outline, text: (await readText(outline)) ?? '' }, ...present, slugs };
}
