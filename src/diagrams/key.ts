import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { VERSION as SVGO } from 'svgo';
import { FONT, METRICS, PAINTS, SETTINGS, SVGO_PLUGINS } from './config.ts';
import { prepare } from './prepare.ts';

/** What a reader is shown and told. */
export interface Diagram {
  source: string;
  title: string;
  desc: string;
}

/**
 * Name of a drawn diagram: 12 hex digits of the sha256 over all that decides its bytes. So a stored
 * file is never stale, and it is the same in every checkout (line ends do not count).
 */
export function diagramKey({ source, title, desc }: Diagram): string {
  const prepared = prepare(source);
  const code = prepared.ok ? prepared.code : source;
  return digest([RECIPE, title, desc, code]).slice(0, 12);
}

const RECIPE = digest([
  (createRequire(import.meta.url)('mermaid/package.json') as { version: string }).version,
  SVGO,
  JSON.stringify([SETTINGS, FONT, PAINTS, METRICS, SVGO_PLUGINS]),
  readFileSync(new URL('./bake.ts', import.meta.url), 'utf8').replaceAll('\r\n', '\n'),
]);

function digest(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts));
}
