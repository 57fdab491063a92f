import { accessSync, constants, existsSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemFault } from '../content/system-fault.ts';
import { optionsTaken } from './read-arguments.ts';

/** What a site with its PDFs takes (bytes): the new one is built beside the old one. */
const ROOM = 50_000_000;

const OPTIONS = {
  outDir: { type: 'string', default: 'dist' },
  port: { type: 'string' },
  host: { type: 'string' },
} as const;

/**
 * What would stop `astro <args>` in the folder `project` after minutes or with a message that helps
 * nobody, in Japanese with what to do; undefined when nothing is foreseen.
 */
export async function foreseeFault(args: string[], project: string): Promise<string | undefined> {
  // Vite reads paths as addresses and would speak of files that do not exist.
  if (/[#?]/u.test(project)) {
    const remedy = '名前を変えるか、ほかの場所に移してください。';
    return `フォルダーの名前に「#」か「?」があると動きません：${project}\n${remedy}`;
  }
  const lenient = { strict: false, allowPositionals: true } as const;
  const { values, positionals } = parseArgs({ args, options: OPTIONS, ...lenient });
  const [command] = positionals;
  const site = resolve(project, String(values.outDir));
  if (command === 'build') return systemFault(refusalOf(site));
  const taken = optionsTaken(args, ['--port', '--host']);
  if (taken !== undefined) return taken;
  if (command === 'preview' && !existsSync(site)) {
    return 'サイトがまだ作られていません\n直し方：先に npm run build を実行してください。';
  }
  const host = typeof values.host === 'string' ? values.host : undefined;
  return systemFault(await listenRefusal(Number(values.port) || 0, host));
}

/** Why a new site could not take the place of a folder, as the error of the refused call. */
function refusalOf(folder: string): unknown {
  try {
    const place = existsSync(folder) ? realpathSync(folder) : folder;
    const above = nearest(dirname(place));
    accessSync(above, constants.W_OK);
    if (existsSync(place) && statSync(place).dev !== statSync(above).dev) {
      const call = { syscall: 'rename', path: place, dest: `${place}.old-` };
      return Object.assign(new Error(), { code: 'EBUSY', ...call });
    }
    const { bavail, bsize, blocks } = statfsSync(above);
    // Where a file system counts no blocks it does not tell.
    const isFull = blocks > 0 && bavail * bsize < ROOM;
    return isFull ? Object.assign(new Error(), { code: 'ENOSPC', path: place }) : undefined;
  } catch (error) {
    return error;
  }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

/** Why nothing can listen at an address; for a port in use Astro takes the next one. */
function listenRefusal(port: number, host: string | undefined): Promise<unknown> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'EADDRINUSE' ? undefined : error),
    );
    server.listen({ port, host }, () => server.close(() => done(undefined)));
  });
}
