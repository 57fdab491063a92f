import { realpathSync } from 'node:fs';
import { systemFault } from '../content/system-fault.ts';

/** A command: takes what stands behind its name, prints, and gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

/**
 * Runs a command if its `file` is what Node was started with; what the system refuses is told in
 * Japanese, without a stack.
 */
export function runCommand(file: string, main: Command): void {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== file) return;
  process.on('uncaughtException', stop);
  // A reader that has seen enough (`| head`) is no fault; a full disk is one, though none threw.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'EPIPE' ? process.exit(0) : stop(error),
  );
  void main(process.argv.slice(2)).then((code) => (process.exitCode = code), stop);
}

/** Prints why a command did not do what it was called for, and gives its exit code. */
export function fail(message: string): number {
  console.error(message);
  return 1;
}

function stop(error: unknown): never {
  console.error(systemFault(error) ?? error);
  process.exit(1);
}
