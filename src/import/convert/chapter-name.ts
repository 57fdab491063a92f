import { basename, extname } from 'node:path';
import type { Term } from '../../content/glossary.ts';
import { slugOf } from '../../content/slug.ts';
import { shortHash } from '../formats/short-hash.ts';

/**
 * What a chapter may be called: two digits and small Latin words, because the name stands in every
 * address; up to 60 letters, as disks have limits.
 */
export const CHAPTER_NAME = /^(?=.{1,60}$)\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The name for an outline. */
export interface ChapterName {
  name: string;
  /** Whether a chapter of this name is there. */
  known: boolean;
  /** Whether the file is not called so. */
  guessed: boolean;
  /** Whether no letter of the name says what the chapter is about. */
  isSum?: true;
}

/**
 * Names the chapter of an outline by its file: `09-wireless-lan.opml` and `09 Wireless LAN.xmind`
 * are 09-wireless-lan. The number comes from the file, else from the first topic
 * (`ＮＷ：０９_無線ＬＡＮ`), else it is the next one free. A file with a Japanese name gets the
 * term's expansion from the glossary, else a short sum that stays the same.
 */
export function chapterName(
  file: string,
  root: string,
  chapters: readonly string[],
  glossary: readonly Term[],
): ChapterName {
  const stem = basename(file, extname(file)).normalize('NFKC');
  const isThere = chapters.includes(stem);
  if (isThere || CHAPTER_NAME.test(stem)) return { name: stem, known: isThere, guessed: false };
  const title = stem.replace(/^\d{1,2}(?!\d)[\s_.-]*/u, '');
  const sum = `n${shortHash(title)}`;
  const latin = latinSlug(title);
  const slugs = latin ? [latin] : [glossarySlug(title, glossary), sum].filter(Boolean);
  const known = chapters.find((name) => slugs.includes(name.replace(/^\d{2}-/u, '')));
  if (known !== undefined) return { name: known, known: true, guessed: true };
  const wanted = numberIn(stem) ?? numberIn(root.normalize('NFKC'));
  const isFree = !chapters.some((name) => name.startsWith(`${wanted}-`));
  const number = wanted !== undefined && isFree ? wanted : nextNumber(chapters);
  const name = `${number}-${slugs[0]}`;
  return { name, known: false, guessed: true, ...(slugs[0] === sum && { isSum: true }) };
}

/** The number behind the highest one in use, `01` where there is none. */
export function nextNumber(chapters: readonly string[]): string {
  const numbers = chapters.map((name) => Number(/^\d{2}(?=-)/u.exec(name)?.[0] ?? 0));
  return String(Math.min(Math.max(0, ...numbers) + 1, 99)).padStart(2, '0');
}

/** The Latin name of a title: as the glossary spells it out, else itself; empty without one. */
export function titleSlug(title: string, glossary: readonly Term[]): string {
  const plain = title.normalize('NFKC');
  return glossarySlug(plain, glossary) || latinSlug(plain);
}

/** The term of the glossary that has a name, as it stands there or in other widths of letters. */
export function termCalled(name: string, glossary: readonly Term[]): Term | undefined {
  const plain = name.normalize('NFKC');
  const isCalled = (each: string) => each.normalize('NFKC') === plain;
  return glossary.find(({ term, aliases }) => [term, ...aliases].some(isCalled));
}

function glossarySlug(title: string, glossary: readonly Term[]): string {
  return slugOf(termCalled(title, glossary)?.expansion ?? '');
}

function latinSlug(title: string): string {
  return /^[\x20-\x7e]*$/u.test(title) ? slugOf(title) : '';
}

/** The number of a chapter that begins a text or stands behind a short name. */
function numberIn(text: string): string | undefined {
  const number = /^(?:[^:\d]{1,10}:)?第?(?<number>\d{1,2})[章部回]?[_\s.:-]/u.exec(text);
  return number?.groups?.['number']?.padStart(2, '0');
}
