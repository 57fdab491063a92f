import type { Command } from '../run-command.ts';

/** What a command did: its exit code and all that it printed. */
export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in a project, in this process. */
export async function run(main: Command, project: string, ...args: string[]): Promise<Run> {
  const home = process.cwd();
  const { log, error } = console;
  const printed = { stdout: '', stderr: '' };
  console.log = (line: unknown) => (printed.stdout += `${line}\n`);
  console.error = (line: unknown) => (printed.stderr += `${line}\n`);
  process.chdir(project);
  try {
    return { status: await main(args), ...printed };
  } finally {
    process.chdir(home);
    Object.assign(console, { log, error });
  }
}
