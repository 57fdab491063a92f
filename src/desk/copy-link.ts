import { deskStrings } from '../site/strings.ts';
import { showMessage } from './message.ts';

/** Copies the address of a heading and says so. Without permission nothing is said: the address bar shows the link. */
export async function copyLink(anchor: HTMLAnchorElement) {
  try {
    await navigator.clipboard.writeText(anchor.href);
  } catch {
    return;
  }
  showMessage(deskStrings.copied);
}
