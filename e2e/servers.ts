import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built } from './dist.ts';
import { freePort } from './free-port.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Debian puts servers where only root looks for programs. */
const env = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin'].join(delimiter) };

/** What this machine's nginx was made with; undefined where there is none. */
export const nginx = findNginx();

function findNginx(): { mimeTypes: string; brotli: string | undefined } | undefined {
  const { status, stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8', env });
  if (status !== 0) return undefined;
  const [, conf = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/u.exec(stderr) ?? [];
  const [, modules = join(dirname(conf), 'modules')] = /--modules-path=(\S+)/u.exec(stderr) ?? [];
  const brotli = join(modules, 'ngx_http_brotli_static_module.so');
  return {
    mimeTypes: join(dirname(conf), 'mime.types'),
    brotli: existsSync(brotli) ? brotli : undefined,
  };
}

/**
 * Starts nginx with the example of the project, changed only in what it says is to be set; without
 * the brotli module also without the line that needs it. Returns the origin; the server ends with
 * the test.
 */
export async function startNginx(
  t: TestContext,
  { mimeTypes, brotli }: NonNullable<typeof nginx>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-nginx-'));
  const root = join(folder, 'www');
  mkdirSync(dirname(join(root, built.base)), { recursive: true });
  symlinkSync(built.folder, join(root, built.base).replace(/\/$/u, ''));
  const port = await freePort();
  const example = readFileSync(join(project, 'src', 'build', 'hosting', 'nginx.conf'), 'utf8')
    .replace(/^  listen .*;/mu, `  listen 127.0.0.1:${port};`)
    .replace(/^  root .*;/mu, `  root ${root};`)
    .replace(/^  error_page 404 .*;/mu, `  error_page 404 ${built.base}404.html;`)
    .replace(/^  brotli_static .*$/mu, (line) => (brotli === undefined ? '' : line));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    [
      brotli === undefined ? '' : `load_module ${brotli};`,
      'daemon off; master_process off; error_log stderr crit;',
      `pid ${join(folder, 'pid')};`,
      'events { worker_connections 512; }',
      `http { include ${mimeTypes}; default_type application/octet-stream; access_log off; ${temporary.join(' ')}`,
      example,
      '}',
    ].join('\n'),
  );
  const server = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', conf], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  t.after(async () => {
    await ended(server);
    rmSync(folder, { recursive: true });
  });
  await answered(port, server);
  return `http://127.0.0.1:${port}`;
}

/** Starts the preview of the built site. Returns the origin; the server ends with the test. */
export async function startPreview(t: TestContext): Promise<string> {
  const port = await freePort();
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const args = [
    astro,
    'preview',
    '--ignore-lock',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--outDir',
    built.folder,
  ];
  const server = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  t.after(() => ended(server));
  await answered(port, server);
  return `http://127.0.0.1:${port}`;
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

/** Waits until the server answers at all; rejects when it ended instead. */
async function answered(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const there = await new Promise<boolean>((resolve) => {
      request({ host: '127.0.0.1', port, path: built.base }, (response) =>
        resolve(response.resume() !== undefined),
      )
        .on('error', () => setTimeout(() => resolve(false), 50))
        .end();
    });
    if (there) return;
  }
  throw new Error(`the server ended with ${server.exitCode}`);
}
