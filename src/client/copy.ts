import { element } from './element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { clientStrings } from '../site/strings.ts';
import overlays from '../styles/overlays.css?inline';

/**
 * Copies the address of a heading and says so. Without permission nothing is said: the address bar
 * shows the link.
 */
export async function copyLink({ href }: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(href).then(() => show(clientStrings.copied), () => undefined);
}

/** Copies the text behind a link and says whether that worked. */
export async function copyMarkdown({ href }: HTMLAnchorElement): Promise<void> {
  try {
    // The text is still on its way: Safari allows copying only when it is asked for in the press
    // itself.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(href) })]);
    show(clientStrings.markdownCopied);
  } catch {
    show(clientStrings.markdownNotCopied);
  }
}

async function textOf(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return new Blob([await response.text()], { type: 'text/plain' });
}

const SHOWN_MS = 2000;

const message = element('div', { class: 'message', popover: 'manual', role: 'status' });
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows and announces a short text above the page for a moment. */
function show(text: string): void {
  adoptStyles(overlays);
  document.body.append(message);
  if (!message.matches(':popover-open')) message.showPopover();
  message.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => message.hidePopover(), SHOWN_MS);
}
