import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { built } from './dist.ts';

/** A host of the site on which another build can be put, and which can break down. */
export interface SiteServer {
  /** Address of the home page. */
  address: string;
  /** Serves what is in this folder from now on. */
  deploy(folder: string): void;
  /** Nothing answers any more; open connections are cut. */
  stop(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Starts a host that lets browsers keep pages, but asks them to look for newer ones, as hosts do.
 */
export async function startSite(start: string): Promise<SiteServer> {
  let folder = start;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const name = path.startsWith(built.base) ? path.slice(built.base.length) : '..';
    const file = join(folder, /(?:^|\/)$/u.test(name) ? `${name}index.html` : name);
    const body = read(file, folder);
    const tag = `"${createHash('sha256').update(body ?? '').digest('hex')}"`;
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      etag: tag,
    };
    if (!body)
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(read(join(folder, '404.html'), folder));
    else if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${built.base}`,
    deploy: (next) => (folder = next),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function read(file: string, folder: string): Buffer | undefined {
  try {
    return file.startsWith(folder) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
