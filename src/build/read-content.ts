import { glob, readFile } from 'node:fs/promises';
import { chapterData, type Kind } from '../chapter-data.ts';
import { withoutMark, type SourceFile } from '../content/source-file.ts';
import type { Content } from './validate/read-book.ts';

/** Reads from the project's root all that a person wrote, in a fixed order. */
export async function readContent(): Promise<Content> {
  const data = Object.entries(chapterData).map(async ([kind, { folder }]) => [
    kind,
    await readAll(`content/${folder}/**/*.yaml`),
  ]);
  const general = 'content/general-words.yaml';
  return {
    ...(Object.fromEntries(await Promise.all(data)) as Record<Kind, SourceFile[]>),
    site: await read('content/site.yaml'),
    pages: await readAll('content/pages/**/*.mdx'),
    glossary: await read('content/glossary.yaml'),
    generalWords: (await readAll(general))[0] ?? { file: general, text: '[]' },
    trees: await readAll('content/outlines/*.tree.json'),
    sources: await read('content/sources.yaml'),
  };
}

async function readAll(pattern: string): Promise<SourceFile[]> {
  const files = (await Array.fromAsync(glob(pattern))).map((file) => file.replaceAll('\\', '/')).sort();
  return Promise.all(files.map(read));
}

async function read(file: string): Promise<SourceFile> {
  return { file, text: withoutMark(await readFile(file, 'utf8')) };
}
