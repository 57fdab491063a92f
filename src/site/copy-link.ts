import { strings } from './strings.ts';

/** A press on the link of a heading copies its address; the address bar follows as with any link. */
const message = document.createElement('div');
message.className = 'message';
message.popover = 'manual';
message.setAttribute('role', 'status');

document.addEventListener('click', async (event) => {
  const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (!anchor) return;
  try {
    await navigator.clipboard.writeText(anchor.href);
  } catch {
    // No permission to write the clipboard: the address bar shows the link all the same.
    return;
  }
  document.body.append(message);
  message.showPopover();
  message.textContent = strings.copied;
  setTimeout(() => message.hidePopover(), 2000);
});
