import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { framesSchema, type Frame } from '../schemas.ts';

/** A frame of chapter 08, by its id. */
export function contentFrame(id: string): Frame {
  const frames = framesSchema.parse(
    parse(readFileSync('content/frames/08-virtual-network.yaml', 'utf8')),
  );
  const frame = frames.find((candidate) => candidate.id === id);
  if (!frame) throw new Error(`content/frames has no ${id}`);
  return frame;
}
