import { offlineLabels } from './labels.ts';
import type { WorkerMessage } from './names.ts';

/** Tells the reader when a newer build of the site is there, whole. It is shown when the reader asks for it. */
export function watchBuilds(registration: ServiceWorkerRegistration): void {
  const tell = () => registration.active && registration.waiting && showNotice(registration);
  const watch = () => registration.installing?.addEventListener('statechange', tell);
  tell();
  watch();
  registration.addEventListener('updatefound', watch);
  // Chromium asks for a newer worker only once the network has been quiet, which it is not around a reader who acts at once.
  void registration.update().catch(() => undefined);
}

let notice: HTMLElement | undefined;

function showNotice(registration: ServiceWorkerRegistration): void {
  if (notice?.isConnected) return;
  notice = document.createElement('div');
  notice.className = 'message newer';
  notice.popover = 'manual';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  notice.append(text, button(offlineLabels.load, () => begin(registration)), button(offlineLabels.later, () => notice?.hidePopover()));
  document.body.append(notice);
  notice.showPopover();
  // Said aloud only if it comes after the box is there.
  text.textContent = offlineLabels.newer;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** Another tab may have begun with the build since the notice came, or a newer one have taken its place; even now, and the page tells of it then. */
function begin({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => waiting.state !== 'activating' && location.reload());
  waiting.postMessage({ kind: 'begin' } satisfies WorkerMessage);
}
