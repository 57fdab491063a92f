import { glob, readFile } from 'node:fs/promises';
import { withoutMark, type SourceFile } from '../content/source-file.ts';
import type { Content } from '../proofread/read-book.ts';

/** Reads from the project's root all that a person wrote, in a fixed order. */
export async function readContent(): Promise<Content> {
  return {
    site: await read('content/site.yaml'),
    pages: await readAll('content/pages/**/*.mdx'),
    glossary: await read('content/glossary.yaml'),
    generalWords: (await readAll('content/general-words.yaml'))[0] ?? { file: 'content/general-words.yaml', text: '[]' },
    errata: await readAll('content/errata/*.yaml'),
    quiz: await readAll('content/quiz/*.yaml'),
    trees: await readAll('content/outlines/*.tree.json'),
    moved: await readAll('content/moved/*.yaml'),
    facts: await readAll('content/facts/**/*.yaml'),
    tables: await readAll('content/tables/*.yaml'),
    numbers: await readAll('content/numbers/*.yaml'),
    comparisons: await readAll('content/compare/*.yaml'),
    frames: await readAll('content/frames/*.yaml'),
    stacks: await readAll('content/stacks/*.yaml'),
    essays: await readAll('content/essays/*.yaml'),
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
