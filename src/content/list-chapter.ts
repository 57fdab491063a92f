import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * The text of content/site.yaml with a chapter added to its list, before the first chapter of a
 * higher name; every other byte stays, comments too. Unchanged when the chapter is listed;
 * undefined when there is no list to add to.
 */
export function listChapter(text: string, name: string): string | undefined {
  const { contents, errors } = parseDocument(text);
  const list = isMap(contents) ? contents.get('chapters', true) : undefined;
  if (errors.length > 0 || !isSeq(list)) return undefined;
  const items = list.items.filter(isScalar);
  const places = items.flatMap(({ value, range }) =>
    range ? [{ value: String(value), start: range[0], end: range[1] }] : [],
  );
  const [first] = places;
  // An author who begins a book of their own leaves `[]`.
  if (!first)
    return list.flow && list.range
      ? `${text.slice(0, list.range[0])}[${name}]${text.slice(list.range[1])}`
      : undefined;
  if (places.some(({ value }) => value === name)) return text;
  const next = places.find(({ value }) => value > name);
  const last = places.at(-1) ?? first;
  if (list.flow) {
    const [at, piece] = next ? [next.start, `${name}, `] : [last.end, `, ${name}`];
    return text.slice(0, at) + piece + text.slice(at);
  }
  const line = /[^\n]*$/u.exec(text.slice(0, (next ?? last).start))?.[0] ?? '';
  const at = next ? next.start - line.length : endOfLine(text, last.end);
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : breaks}${line}${name}${breaks}${text.slice(at)}`;
}

/** The place behind the line break of the line that `from` is in. */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
