/*
 * What a service worker has around it, as far as ours uses it: TypeScript's own list
 * (lib.webworker) cannot stand beside that of pages in one project. Names and shapes: W3C, “Service
 * Workers”.
 */

/** A page that is open. */
export interface Client {
  id: string;
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page, or for one. */
export interface FetchEvent extends ExtendableEvent {
  request: Request;
  /** Who asks; empty when a page is being opened. */
  clientId: string;
  /** Who will be there when the page is open. */
  resultingClientId: string;
  respondWith(answer: Response | Promise<Response>): void;
}

interface MessageEventFromClient extends ExtendableEvent {
  data: unknown;
  source: Client | null;
  ports: readonly MessagePort[];
}

/** The global object of a service worker. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventFromClient) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<Client[]>;
  };
}
