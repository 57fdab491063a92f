/* npm run build, preview, dev: runs Astro and adds in Japanese what to do where the system refused something. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainFault } from './explain-fault.ts';
import { optionsTaken } from './unknown-options.ts';

/** How long (ms) Astro may take to end by itself. */
const GRACE = 1000;

const args = process.argv.slice(2);
// Vite reads paths as addresses and would speak of files that do not exist.
if (/[#?]/u.test(process.cwd())) {
  console.error(`フォルダーの名前に「#」か「?」があると動きません：${process.cwd()}\n名前を変えるか、ほかの場所に移してください。`);
  process.exit(1);
}
const taken = args[0] === 'build' ? undefined : optionsTaken(args, ['--port', '--host']);
if (taken) {
  console.error(taken);
  process.exit(1);
}
const astro = join(import.meta.dirname, '..', '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
const child = spawn(process.execPath, [astro, ...args], {
  stdio: ['inherit', 'inherit', 'pipe'],
  // A pipe would take the colours away.
  env: { ...process.env, ...(process.stderr.isTTY && { FORCE_COLOR: '1' }) },
});

let said = '';
child.stderr.on('data', (part: Buffer) => {
  process.stderr.write(part);
  said = (said + part.toString()).slice(-20_000);
});

// From the terminal Ctrl C reaches Astro by itself, and a second one would cut off how it ends; what a program sends to this
// process alone is passed on.
process.on('SIGINT', () => setTimeout(() => child.kill('SIGINT'), GRACE).unref());
process.on('SIGTERM', () => child.kill('SIGTERM'));

child.on('close', (code, signal) => {
  const fault = code === 0 ? undefined : explainFault(said);
  if (fault) console.error(`\n${fault}${args[0] === 'build' && existsSync('dist') ? '\n前に作ったサイト（dist）は、そのまま残っています。' : ''}`);
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
