import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { foreignPart } from './foreign-part.ts';

/** Folder of the drawn diagrams, from the project's root; commands and builds run there. */
export const STORE = join('content', 'diagrams');

/** Path of a drawn diagram. */
export function svgPath(key: string, folder: string = STORE): string {
  return join(folder, `${key}.svg`);
}

/** What the store holds for a key; a `foreign` file was changed by hand, and `part` begins what. */
export type Stored =
  | { state: 'whole'; svg: string }
  | { state: 'missing' | 'broken' }
  | { state: 'foreign'; part: string };

/**
 * Reads a drawn diagram. A file that is not a whole SVG with that key's ids (a bad merge, say) is
 * broken; one with a part that no drawing has (a script, a link, a style) is foreign.
 */
export function readSvg(key: string, folder: string = STORE): Stored {
  const path = svgPath(key, folder);
  if (!existsSync(path)) return { state: 'missing' };
  const svg = readFileSync(path, 'utf8').trimEnd();
  const whole = svg.startsWith('<svg') && svg.endsWith('</svg>') && svg.includes(`id="d${key}-t"`);
  if (!whole) return { state: 'broken' };
  const part = foreignPart(svg, key);
  return part === undefined ? { state: 'whole', svg } : { state: 'foreign', part };
}

/** The drawing for a key; an Error with the remedy if it is not whole. */
export function drawingOf(key: string, folder: string = STORE): string {
  const stored = readSvg(key, folder);
  if (stored.state === 'whole') return stored.svg;
  const path = svgPath(key, folder);
  throw new Error(`${path}:1 ${REASONS[stored.state]}。npm run diagrams を実行してください`);
}

/** What is wrong with a drawing that is not whole, behind the name of the figure. */
export const REASONS = {
  missing: 'がまだ描かれていません',
  broken: 'のSVGが壊れています',
  foreign: 'のSVGに、図にないはずのものが書き込まれています',
} as const;

/** Stores a diagram; whoever reads meanwhile sees the old file or the new one, never half of it. */
export function writeSvg(key: string, svg: string, folder: string = STORE): void {
  mkdirSync(folder, { recursive: true });
  const path = svgPath(key, folder);
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${svg}\n`);
  renameSync(draft, path);
}

/** Keys of stored diagrams that are not among the wanted ones, sorted. */
export function listOrphans(wanted: ReadonlySet<string>, folder: string = STORE): string[] {
  return storedKeys(folder).filter((key) => !wanted.has(key));
}

/** Removes a stored diagram. */
export function removeSvg(key: string, folder: string = STORE): void {
  rmSync(svgPath(key, folder));
}

function storedKeys(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return names.map((name) => name.slice(0, -'.svg'.length)).sort();
}
