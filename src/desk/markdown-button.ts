import { deskStrings } from '../site/strings.ts';

const link = document.querySelector<HTMLAnchorElement>('.origin a[href="index.md"]');
const room = link?.nextElementSibling;

// The button comes with the scripts, so that no page has to carry it.
if (link && room) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = deskStrings.copyMarkdown;
  button.setAttribute('aria-label', deskStrings.copyMarkdownName);
  button.addEventListener('click', () => void import('./copy-markdown.ts').then(({ copyMarkdown }) => copyMarkdown(link)));
  room.append(button);
}
