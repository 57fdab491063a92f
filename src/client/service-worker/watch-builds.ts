import { element } from '../element.ts';
import { offlineLabels } from './labels.ts';
import type { WorkerMessage } from './names.ts';

/**
 * Tells the reader when a newer build of the site is there, whole. It is shown when the reader asks
 * for it.
 */
export function watchBuilds(registration: ServiceWorkerRegistration): void {
  const tell = () => registration.active && registration.waiting && showNotice(registration);
  const watch = () => registration.installing?.addEventListener('statechange', tell);
  tell();
  watch();
  registration.addEventListener('updatefound', watch);
  // Chromium asks for a newer worker only once the network has been quiet, which it is not around a
  // reader who acts at once.
  void registration.update().catch(() => undefined);
}

let notice: HTMLElement | undefined;

function showNotice(registration: ServiceWorkerRegistration): void {
  if (notice?.isConnected) return;
  const text = element('p', { role: 'status' });
  const [load, later] = [offlineLabels.load, offlineLabels.later].map((label) =>
    element('button', { type: 'button' }, label),
  );
  notice = element(
    'div',
    { class: 'message newer', popover: 'manual' },
    text,
    load ?? '',
    later ?? '',
  );
  load?.addEventListener('click', () => begin(registration));
  later?.addEventListener('click', () => notice?.hidePopover());
  document.body.append(notice);
  notice.showPopover();
  // Said aloud only if it comes after the box is there.
  text.textContent = offlineLabels.newer;
}

/**
 * Another tab may have begun with the build since the notice came, or a newer one have taken its
 * place; even now, and the page tells of it then.
 */
function begin({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload();
  waiting.addEventListener(
    'statechange',
    () => waiting.state !== 'activating' && location.reload(),
  );
  waiting.postMessage({ kind: 'begin' } satisfies WorkerMessage);
}
