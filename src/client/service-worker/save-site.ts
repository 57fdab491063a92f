import { recall, STORED, storedName } from '../storage.ts';
import { cachePrefix, type KeepAnswer, type WorkerMessage } from './names.ts';

const base = storedName('');

/**
 * Whether this browser can keep a site here: not without https, and not in some private windows.
 */
export const canKeep = 'serviceWorker' in navigator && 'caches' in window;

/**
 * Whether the reader wants nothing kept. Where the browser cannot remember it, nothing is kept
 * either.
 */
export function isOfflineOff(): boolean {
  return recall(STORED.offline) !== null;
}

/**
 * Begins to keep the site on the reader's device and resolves when it is kept. Rejects when it
 * cannot be: no room, no connection, storage that is blocked; nothing is lost then.
 */
export async function keepSite(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  const worker = registration.installing ?? registration.waiting;
  if (registration.active) await keepAgain(registration.active);
  else if (worker) await settled(worker);
  if (!navigator.serviceWorker.controller) await askForThisPage(registration);
  return registration;
}

/** Milliseconds within which a worker answers, even on a busy device. */
const ANSWERS_WITHIN = 5000;

/**
 * Registering anew brings back the worker that open pages held on to, without what was cleared
 * away: it has to keep that again.
 */
function keepAgain(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    // Workers of older builds do not know the message.
    const unanswered = setTimeout(resolve, ANSWERS_WITHIN);
    port1.onmessage = ({ data }: MessageEvent<KeepAnswer>) => {
      clearTimeout(unanswered);
      if (data === 'kept') resolve();
      else if (data === 'failed') reject(new Error('the pack could not be kept'));
    };
    worker.postMessage({ kind: 'keep' } satisfies WorkerMessage, [port2]);
  });
}

/** Removes all that is kept; pages that are open go on with the network. */
export async function clearSite(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(cachePrefix(base))) await caches.delete(name);
}

/** Bytes that are kept of all builds; undefined if nothing is kept. */
export async function keptSize(): Promise<number | undefined> {
  let size = 0;
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix(base))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      size += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return size > 0 ? size : undefined;
}

/** Resolves when a worker has come as far as it can without the reader. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('the worker could not be installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * A first page came from the network, maybe from an older build than the worker: it shows its HTML
 * as the browser keeps it, and the worker takes it over if that is its own.
 */
async function askForThisPage(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    const html = await (
      await fetch(location.href, { cache: 'only-if-cached', mode: 'same-origin' })
    ).text();
    const message: WorkerMessage = {
      kind: 'claim',
      path: decodeURI(location.pathname.slice(base.length)),
      html,
    };
    registration.active?.postMessage(message);
  } catch {
    // Not kept by the browser: the next page is the worker's.
  }
}
