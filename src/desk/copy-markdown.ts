import { deskStrings } from '../site/strings.ts';
import { showMessage } from './message.ts';

/** Copies the text behind a link and says whether that worked. */
export async function copyMarkdown(link: HTMLAnchorElement) {
  try {
    // The text is still on its way: Safari allows copying only when it is asked for in the press itself.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(link.href) })]);
  } catch {
    showMessage(deskStrings.markdownNotCopied);
    return;
  }
  showMessage(deskStrings.markdownCopied);
}

async function textOf(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return new Blob([await response.text()], { type: 'text/plain' });
}
