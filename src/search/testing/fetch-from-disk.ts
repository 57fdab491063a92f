import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A fetch that reads files, for `globalThis.fetch`: Node’s own knows no file addresses. */
export async function fetchFromDisk(input: string | URL | Request): Promise<Response> {
  try {
    return new Response(
      await readFile(fileURLToPath(input instanceof Request ? input.url : input)),
    );
  } catch {
    return new Response('', { status: 404 });
  }
}
