import type { Checked } from '../content/problem.ts';
import { readAll, type Read } from '../facts/read-study.ts';
import { framesSchema, stacksSchema, type Frame, type Stacks } from './schemas.ts';

/** A file of `content/`, its path relative to the project. */
interface SourceFile {
  file: string;
  text: string;
}

/** The files of `content/` that hold the figures made of data. */
export interface FigureFiles {
  frames: SourceFile[];
  stacks: SourceFile[];
}

/** All figures that could be read. */
export interface Figures {
  frames: Read<Frame[]>[];
  stacks: Read<Stacks>[];
}

/** Reads frames and stacks against their schemas; a file that does not fit is left out and reported. */
export function readFigures(files: FigureFiles): Checked<Figures> {
  const frames = readAll(files.frames, framesSchema);
  const stacks = readAll(files.stacks, stacksSchema);
  return { value: { frames: frames.value, stacks: stacks.value }, problems: [...frames.problems, ...stacks.problems] };
}
