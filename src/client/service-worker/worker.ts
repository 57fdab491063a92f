import { changeBuilds, NONE, readBuilds } from './builds-of-clients.ts';
import { forget, keepPack, keepVisited, readKept } from './cached-build.ts';
import type { KeepAnswer, OfflineSettings, WorkerMessage } from './names.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/*
 * The service worker of one build. It keeps the pack of its build and answers from it; a page and
 * all it asks for later are of one build, also while a newer one is there already. Whatever fails
 * here, the network answers as if there were no worker.
 */
declare const offline: OfflineSettings;
declare const self: WorkerScope;

const { build, base, caches: prefix, headers, missing } = offline;

self.addEventListener('install', (event) => event.waitUntil(keepPack(offline)));
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  // The browser would show a page fetched ahead although another build has begun since; kept pages
  // come at once without it.
  if (request.headers.get('Sec-Purpose')?.startsWith('prefetch'))
    return event.respondWith(new Response(null, { status: 503 }));
  const path = decodeURI(pathname.slice(base.length));
  event.respondWith(request.mode === 'navigate' ? openPage(event, path) : answer(event, path));
});

self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message.kind === 'begin') void self.skipWaiting();
  else if (message.kind === 'keep')
    event.waitUntil(keepAgain((answer) => event.ports[0]?.postMessage(answer)));
  else if (event.source) event.waitUntil(claim(event.source.id, message).catch(() => undefined));
});

/**
 * Pages that are open now stay with the build they came from; packs that none of them needs are
 * removed.
 */
async function begin(): Promise<void> {
  const open = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(
    ({ id }) => id,
  );
  const controlled = (await self.clients.matchAll({ type: 'window' })).map(({ id }) => id);
  const { others } = await changeBuilds(prefix, (builds) => {
    const before = builds.others;
    builds.others = {};
    for (const id of open) {
      const its = before[id] ?? (controlled.includes(id) ? builds.current : '');
      if (its) builds.others[id] = its;
    }
    builds.current = build;
  });
  const needed = new Set(['builds', build, ...Object.values(others)].map((name) => prefix + name));
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && !needed.has(name)) await caches.delete(name);
  }
}

/**
 * Keeps the pack anew if the reader has cleared it away. Another build's, which may be waiting,
 * stays where it is.
 */
async function keepAgain(tell: (answer: KeepAnswer) => void): Promise<void> {
  tell('begun');
  try {
    if (await keepPack(offline)) {
      forget(prefix + build);
      await changeBuilds(prefix, (builds) => (builds.current = build));
    }
    tell('kept');
  } catch {
    tell('failed');
  }
}

/**
 * Takes over the page that asks, if what it was made from is a page of this build; other open pages
 * keep the network.
 */
async function claim(
  client: string,
  { path, html }: Extract<WorkerMessage, { kind: 'claim' }>,
): Promise<void> {
  const kept = await readKept(prefix + build);
  if (!kept || !(await keepVisited(kept, path, new Response(html)))) return;
  const controlled = (await self.clients.matchAll({ type: 'window' })).map(({ id }) => id);
  const open = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(
    ({ id }) => id,
  );
  await changeBuilds(prefix, ({ others }) => {
    for (const id of open) if (id !== client && !controlled.includes(id)) others[id] = NONE;
  });
  await self.clients.claim();
}

/** A page of this build; from elsewhere only if this build has none. */
async function openPage(event: FetchEvent, path: string): Promise<Response> {
  const kept = await readKept(prefix + build).catch(() => undefined);
  const page = await kept?.read(path, headers);
  if (page) return page;
  if (kept && `${path}/` in kept.table)
    return Response.redirect(`${base}${path}/${new URL(event.request.url).search}`, 302);
  try {
    const fromNetwork = await fetch(event.request);
    const own = kept && (await keepVisited(kept, path, fromNetwork.clone()));
    if (!own)
      await changeBuilds(prefix, ({ others }) => (others[event.resultingClientId] = NONE)).catch(
        () => undefined,
      );
    return fromNetwork;
  } catch (error) {
    if (!kept) throw error;
    const wrong =
      path in kept.table || /\.\w+$/u.test(path) ? undefined : await kept.read('404.html', headers);
    if (wrong) return new Response(wrong.body, { status: 404, headers: wrong.headers });
    return new Response(missing, {
      status: 503,
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
}

/** What a page asks for, from the build of the page. */
async function answer({ request, clientId }: FetchEvent, path: string): Promise<Response> {
  const kept = await ofClient(clientId).catch(() => undefined);
  const file = await kept?.read(path, headers, request.headers.get('Range'));
  if (file) return file;
  const fromNetwork = await fetch(request);
  if (!kept || !(path in kept.table) || !fromNetwork.ok) return fromNetwork;
  // A file that this build has and that came otherwise is one of another build.
  return (await keepVisited(kept, path, fromNetwork.clone())) ? fromNetwork : Response.error();
}

async function ofClient(id: string) {
  const its = (await readBuilds(prefix)).others[id] ?? build;
  return its === NONE ? undefined : readKept(prefix + its);
}
