import { Server, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a request gets before Astro sees it: why it is refused, or where the page is. */
export interface EarlyAnswer {
  status: 400 | 301;
  headers: Readonly<Record<string, string>>;
  text?: string;
}

/**
 * The answer to the address of a request (path and query) that Astro would answer with a stack of
 * calls or with a page in English; undefined for all that it serves.
 */
export function earlyAnswer(address: string): EarlyAnswer | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  if (!isPath(path)) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return { status: 400, headers, text: '住所として正しくありません。' };
  }
  // Hosts lead from /a to /a/; two slashes would lead to another host.
  const lacksSlash = /\/[^/._][^/.]*$/u.test(path) && !path.startsWith('//');
  return lacksSlash ? { status: 301, headers: { Location: `${path}/${rest}` } } : undefined;
}

/**
 * Lets all servers of this process give early answers, for a preview of Vite's takes no plugin;
 * `leads` says whether they lead to a page's slash, which Vite's own addresses lack.
 */
export function guardRequests({ leads }: { leads: boolean }): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    const answer = event === 'request' ? earlyAnswer(request.url ?? '') : undefined;
    if (!answer || (answer.status === 301 && !leads)) return emit.call(this, event, ...rest);
    response.writeHead(answer.status, answer.headers).end(answer.text);
    return true;
  };
}

function isPath(path: string): boolean {
  try {
    const isCoded = /%2f|%5c|%00|\\/iu.test(path);
    return path.startsWith('/') && !isCoded && decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
