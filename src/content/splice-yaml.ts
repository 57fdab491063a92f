import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { YamlPath } from './read-yaml.ts';

/** A YAML file with another value at one place; without a value the field goes. */
export interface Splice {
  path: YamlPath;
  value?: string;
}

/**
 * The text with the values put in their places. Only their own characters change: a YAML library
 * that writes the whole file again would break lines and set quotes in its own way. Places that are
 * not there are left out.
 */
export function spliceYaml(text: string, splices: readonly Splice[]): string {
  const document = parseDocument(text);
  const places = splices.flatMap(({ path, value }) => {
    const range = value === undefined ? fieldAt(document, path, text) : valueAt(document, path);
    return range ? [{ ...range, value: value ?? '' }] : [];
  });
  let result = text;
  for (const { start, end, value } of places.toSorted((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + value + result.slice(end);
  }
  return result;
}

/** A text as a YAML value that can stand in a list in brackets too. */
export function yamlText(text: string): string {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{N}ー・：（）]*$/u.test(
    text,
  )
    ? text
    : JSON.stringify(text);
}

function valueAt(document: Document, path: YamlPath): { start: number; end: number } | undefined {
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

/** The name and the value, with the comma behind them in braces, with the whole line elsewhere. */
function fieldAt(
  document: Document,
  path: YamlPath,
  text: string,
): { start: number; end: number } | undefined {
  const map = document.getIn(path.slice(0, -1), true);
  const value = valueAt(document, path);
  const key =
    isMap(map) &&
    map.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key;
  if (!value || !isMap(map) || !isScalar(key) || !key.range) return undefined;
  const [start] = key.range;
  if (map.flow)
    return { start, end: value.end + (/^\s*,\s*/u.exec(text.slice(value.end))?.[0].length ?? 0) };
  const newline = text.indexOf('\n', value.end);
  return { start: text.lastIndexOf('\n', start) + 1, end: newline < 0 ? text.length : newline + 1 };
}
