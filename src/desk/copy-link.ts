import { deskStrings } from '../site/strings.ts';

const SHOWN_MS = 2000;

const message = document.createElement('div');
message.className = 'message';
message.popover = 'manual';
message.setAttribute('role', 'status');

/** Copies the address of a heading and says so. Without permission nothing is said: the address bar shows the link. */
export async function copyLink(anchor: HTMLAnchorElement) {
  try {
    await navigator.clipboard.writeText(anchor.href);
  } catch {
    return;
  }
  document.body.append(message);
  message.showPopover();
  message.textContent = deskStrings.copied;
  setTimeout(() => message.hidePopover(), SHOWN_MS);
}
