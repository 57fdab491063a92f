import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A running server of a built site. */
export interface FolderServer {
  /** Address of the site’s root, with a slash at its end. */
  address: string;
  /** Bytes of all bodies sent so far, as they are on the wire. */
  sent(): number;
  close(): void;
}

/** Text that hosts compress; everything else is sent as it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder below `base` (`/x/y/`) on a free port of this machine, with gzip, and counts what it sends. */
export async function serveFolder(folder: string, base: string): Promise<FolderServer> {
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const name = path.startsWith(base) ? path.slice(base.length) : '..';
    const file = join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const content = file.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined;
    const type = TYPES[extname(file)];
    const body = content && type ? gzipSync(content) : (content ?? Buffer.alloc(0));
    sent += body.length;
    response.writeHead(content ? 200 : 404, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      // As hosts do: without it a browser fetches the icon again for every change of the address.
      'cache-control': 'max-age=600',
      ...(content && type && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, sent: () => sent, close: () => server.close() };
}
