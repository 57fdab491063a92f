import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a program cost, with all programs that it started. */
export interface Cost {
  /** Wall time in seconds. */
  wall: number;
  /** CPU seconds, of all processors. */
  cpu: number;
  /** Largest memory at one moment in MiB, shared pages counted once (PSS). */
  peak: number;
}

/** Clock ticks of a second in /proc (sysconf(_SC_CLK_TCK) on every Linux that Node runs on). */
const TICKS = 100;
const EVERY_MS = 250;

/**
 * Runs a program of Node to its end and tells what it cost, from Linux's /proc. Rejects with what the program said when it
 * fails.
 */
export async function measureRun(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Cost> {
  const before = await childrenCpu();
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
  let peak = 0;
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= memoryBelow(child.pid ?? 0).then((size) => {
      peak = Math.max(peak, size);
      looking = undefined;
    });
  }, EVERY_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(said);
  return { wall, cpu: (await childrenCpu()) - before, peak };
}

/** CPU seconds of all programs that this one started and that have ended, with theirs. */
async function childrenCpu(): Promise<number> {
  const fields = statFields(await readFile('/proc/self/stat', 'utf8'));
  // cutime and cstime, proc_pid_stat(5) fields 16 and 17.
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The fields of /proc/PID/stat after the name, which may hold anything; the first is field 3. */
function statFields(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** MiB of a program and of all that it started. */
async function memoryBelow(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/u.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (stat) parents.set(Number(name), Number(statFields(stat)[1]));
  }
  const below = (pid: number): boolean => pid === root || (parents.has(pid) && below(parents.get(pid) ?? 0));
  let sum = 0;
  for (const pid of parents.keys()) {
    if (!below(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    sum += Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) / 1024;
  }
  return sum;
}
