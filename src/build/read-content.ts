import { glob, readFile } from 'node:fs/promises';
import { chapterData, type Kind } from '../chapter-data.ts';
import { withoutMark, type SourceFile } from '../content/source-file.ts';
import { PICTURES } from './validate/picture-rules.ts';
import type { Content, Picture } from './validate/read-book.ts';

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
    pictures: await readPictures(),
  };
}

async function readAll(pattern: string): Promise<SourceFile[]> {
  return Promise.all((await filesOf(pattern)).map(read));
}

async function readPictures(): Promise<Picture[]> {
  const files = await filesOf(`content/pages/**/*.{${Object.keys(PICTURES).join()}}`);
  return Promise.all(
    files.map(async (file) => {
      const end = file.split('.').at(-1) ?? '';
      const isWhole = PICTURES[end]?.test(await readFile(file, 'latin1')) ?? false;
      return { file, isWhole };
    }),
  );
}

async function filesOf(pattern: string): Promise<string[]> {
  return (await Array.fromAsync(glob(pattern))).map((file) => file.replaceAll('\\', '/')).sort();
}

async function read(file: string): Promise<SourceFile> {
  return { file, text: withoutMark(await readFile(file, 'utf8')) };
}
