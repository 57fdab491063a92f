import { randomFrom } from '../search/random.ts';

/** Texts to make a larger book of. */
export interface Material {
  /** The lines of an outline. */
  lines: readonly string[];
  /** Terms of the glossary. */
  terms: readonly string[];
}

const SECTIONS = 5;
const TOPICS = 19;
/** Pages of a chapter: its own, those of its sections and their topics. */
const CHAPTER = 1 + SECTIONS * (1 + TOPICS);
/** Lines of a topic, about 1,500 characters. */
const LINES = 24;

/**
 * The outlines of chapters that are cut and put together from `material`, with `pages` pages in all, the same for the same
 * number. Each is its name and its text; no two titles of a chapter are equal.
 */
export function largeBook({ lines, terms }: Material, pages: number): { name: string; text: string }[] {
  const random = randomFrom(1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const line = () => `${pick(lines).slice(0, 40)}${pick(terms)}${pick(lines).slice(0, 30)}`;
  const topic = (number: number) => [`### ${pick(terms)}の${pick(terms)}${number}`, ...Array.from({ length: LINES }, () => `* ${line()}`)];
  const chapters: { name: string; text: string }[] = [];
  for (let left = pages; left > 0; left -= CHAPTER) {
    const number = 10 + chapters.length;
    const text = [`# ${number}_${pick(terms)}${number}`];
    let room = Math.min(left, CHAPTER) - 1;
    for (let section = 1; section <= SECTIONS && room > 0; section += 1) {
      text.push(`## ${pick(terms)}の節${section}`);
      room -= 1;
      for (let place = 1; place <= TOPICS && room > 0; place += 1, room -= 1) text.push(...topic(section * 100 + place));
    }
    chapters.push({ name: `${number}-bench`, text: `${text.join('\n')}\n` });
  }
  return chapters;
}
