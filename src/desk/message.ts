const SHOWN_MS = 2000;

const message = document.createElement('div');
message.className = 'message';
message.popover = 'manual';
message.setAttribute('role', 'status');
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows and announces a short text above the page for a moment. */
export function showMessage(text: string) {
  document.body.append(message);
  if (!message.matches(':popover-open')) message.showPopover();
  message.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => message.hidePopover(), SHOWN_MS);
}
