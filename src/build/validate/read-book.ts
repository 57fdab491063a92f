import { chapterData, type DataOf, type Kind } from '../../chapter-data.ts';
import type { Checked } from '../../content/problem.ts';
import { readYaml, type YamlFile } from '../../content/read-yaml.ts';
import type { Rule } from '../../content/rule.ts';
import { siteSchema, type SiteData } from '../../content/site.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { sourcesSchema, type Sources } from '../../content/citations/schema.ts';
import { readPage, type PageSource } from './page-source.ts';

/** All that a build reads of what people write, as files. */
export interface Content extends Readonly<Record<Kind, SourceFile[]>> {
  site: SourceFile;
  pages: SourceFile[];
  glossary: SourceFile;
  /** Terms of the glossary that are neither learnt nor linked. */
  generalWords: SourceFile;
  /** Everything that may be cited. */
  sources: SourceFile;
  /** The outlines as trees, which `npm run import` writes. */
  trees: SourceFile[];
  /** What lies beside the pages. */
  pictures: Picture[];
}

/** A picture that lies beside pages, and whether it is what the end of its name says. */
export interface Picture {
  file: string;
  isWhole: boolean;
}

/** The data of all chapters that could be read. */
type ChapterData = { [Each in Kind]: YamlFile<DataOf<Each>>[] };

/** All that could be read of what people write. */
export interface Book extends ChapterData {
  site: YamlFile<SiteData> | undefined;
  sources: YamlFile<Sources> | undefined;
  pages: PageSource[];
  /** Whether no page, and no data of a chapter, is missing because it could not be read. */
  hasAllPages: boolean;
  hasAllData: boolean;
  files: Content;
}

/** Reads pages, data, sources and the book's name; what cannot be read is left out and told. */
export function readBook(files: Content): Checked<Book> {
  const pages = files.pages.map(readPage);
  const site = readYaml(files.site.text, files.site.file, siteSchema);
  const sources = readYaml(files.sources.text, files.sources.file, sourcesSchema);
  const data = Object.entries(chapterData).map(([kind, { schema, rules }]) => ({
    kind: kind as Kind,
    reads: files[kind as Kind].map(({ text, file }) =>
      readYaml(text, file, schema, rules as readonly Rule<YamlFile<unknown>>[]),
    ),
  }));
  const reads = data.flatMap((each) => each.reads);
  const read = data.map(({ kind, reads: own }) => [kind, own.flatMap(({ value }) => value ?? [])]);
  const book: Book = {
    ...(Object.fromEntries(read) as ChapterData),
    site: site.value,
    sources: sources.value,
    pages: pages.flatMap(({ value }) => value ?? []),
    hasAllPages: pages.every(({ value }) => value),
    hasAllData: reads.every(({ value }) => value),
    files,
  };
  const all = [site, ...pages, ...reads, sources];
  return { value: book, problems: all.flatMap(({ problems }) => problems) };
}
