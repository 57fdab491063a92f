/** A line of a page that stands for a node of the outline. */
export interface NodeLine {
  /** `n3f9a2` */
  id: string;
  /** What is written there, as MDX, without the mark of its block. */
  text: string;
}

/** The lines of a page (MDX) that are nodes of the outline: they end in ` ^n3f9a2`. */
export function nodeLines(page: string): NodeLine[] {
  return page.split(/\r?\n/u).flatMap((line) => {
    const [, text, id] = /^\s*(?:[-#]+ )?(.*) \^(n[0-9a-z]{5}(?:-\d+)?)$/u.exec(line) ?? [];
    return text !== undefined && id !== undefined ? [{ id, text }] : [];
  });
}
