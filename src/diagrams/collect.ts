import { readFences } from './fence.ts';
import { diagramKey } from './key.ts';
import type { PlacedDiagram } from './render.ts';

/** An MDX page: its path from the project's root and its text. */
export interface Page {
  file: string;
  text: string;
}

/** The diagrams of all pages, and what is wrong with fences, each with `file:line`. */
export interface Collected {
  diagrams: (PlacedDiagram & { key: string })[];
  problems: string[];
}

/** Reads the fences of all pages. A diagram that stands on several pages comes once for each. */
export function collectDiagrams(pages: readonly Page[]): Collected {
  const collected: Collected = { diagrams: [], problems: [] };
  for (const { file, text } of pages) {
    const seen = new Map<string, number>();
    for (const { line, source, meta } of readFences(text)) {
      if (!meta.ok) {
        collected.problems.push(...meta.problems.map((problem) => `${file}:${line} ${problem}`));
        continue;
      }
      const { title, desc } = meta;
      const key = diagramKey({ source, title, desc });
      const first = seen.get(key);
      if (first !== undefined) {
        const remedy = 'どちらかを消すか、題か説明を変えてください（HTMLのidが重なります）。';
        collected.problems.push(`${file}:${line} ${first}行目と同じ図「${title}」です。${remedy}`);
      }
      seen.set(key, line);
      collected.diagrams.push({ file, line, source, title, desc, key });
    }
  }
  return collected;
}
