import { basename, extname } from 'node:path';
import { slugOf } from '../../content/slug.ts';
import type { Term } from '../../content/glossary.ts';
import { shortHash } from '../formats/short-hash.ts';

/** What a chapter may be called: two digits and small Latin words, because the name stands in every address; up to 60 letters, as disks have limits. */
export const CHAPTER_NAME = /^(?=.{1,60}$)\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The name for an outline; `known` when a chapter of this name is there, `guessed` when the file is not called so. */
export interface ChapterName {
  name: string;
  known: boolean;
  guessed: boolean;
}

/**
 * Names the chapter of an outline by its file: `09-wireless-lan.opml` and `09 Wireless LAN.xmind` are 09-wireless-lan.
 * The number comes from the file, else from the first topic (`ＮＷ：０９_無線ＬＡＮ`), else it is the next one free. A
 * file with a Japanese name gets the term's expansion from the glossary, else a short sum that stays the same.
 */
export function chapterName(file: string, root: string, chapters: readonly string[], glossary: readonly Term[]): ChapterName {
  const stem = basename(file, extname(file)).normalize('NFKC');
  if (chapters.includes(stem) || CHAPTER_NAME.test(stem)) return { name: stem, known: chapters.includes(stem), guessed: false };
  const title = stem.replace(/^\d{1,2}(?!\d)[\s_.-]*/u, '');
  const slugs = slugsOf(title, glossary);
  const known = chapters.find((name) => slugs.includes(name.replace(/^\d{2}-/u, '')));
  if (known !== undefined) return { name: known, known: true, guessed: true };
  const wanted = [stem, root].map((text) => numberIn(text.normalize('NFKC'))).find((number) => number !== undefined);
  const taken = new Set(chapters.map((name) => name.slice(0, 2)));
  const number = wanted !== undefined && !taken.has(wanted) ? wanted : nextNumber(chapters);
  return { name: `${number}-${slugs[0]}`, known: false, guessed: true };
}

/** The number behind the highest one in use, `01` where there is none. */
export function nextNumber(chapters: readonly string[]): string {
  const highest = Math.max(0, ...chapters.map((name) => Number(/^\d{2}(?=-)/u.exec(name)?.[0] ?? 0)));
  return String(Math.min(highest + 1, 99)).padStart(2, '0');
}

/** The Latin name of a term or title as the glossary spells it out; empty when it is not there. */
export function glossarySlug(title: string, glossary: readonly Term[]): string {
  const term = glossary.find(({ term: name, aliases }) => [name, ...aliases].some((each) => each.normalize('NFKC') === title));
  return slugOf(term?.expansion ?? '');
}

/** Names that the chapter may have, the best first. */
function slugsOf(title: string, glossary: readonly Term[]): string[] {
  const latin = slugOf(title);
  if (latin !== '' && /^[\x20-\x7e]*$/u.test(title)) return [latin];
  return [glossarySlug(title, glossary), `n${shortHash(title)}`].filter(Boolean);
}

function numberIn(text: string): string | undefined {
  const number = /^(?:[^:\d]{1,10}:)?第?(?<number>\d{1,2})[章部回]?[_\s.:-]/u.exec(text)?.groups?.['number'];
  return number?.padStart(2, '0');
}
