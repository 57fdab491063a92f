import { offlineLabels } from './labels.ts';

/** Tells on links to files that no device keeps (src/offline/offline-files.ts) whenever there is no network to bring them. */
export function markUnkept(links: readonly HTMLAnchorElement[]): void {
  const notes = links.map((link) => {
    const note = document.createElement('small');
    note.textContent = offlineLabels.unkept;
    return { link, note };
  });
  const show = () => {
    for (const { link, note } of notes) {
      if (navigator.onLine) note.remove();
      // Within the link, so that whoever goes from link to link hears it too.
      else link.append(note);
    }
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
