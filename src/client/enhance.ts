import { adoptStyles } from './adopt-styles.ts';
import { clientStrings } from '../site/strings.ts';
import overlays from '../styles/overlays.css?inline';
import withScripts from '../styles/with-scripts.css?inline';
import './contents.ts';
import { button } from './elements.ts';

/** What every page gets once its reader has acted: nothing of it is needed before. */
adoptStyles(overlays);
adoptStyles(withScripts);

const markdown = document.querySelector<HTMLAnchorElement>('.origin a[href="index.md"]');
if (markdown) offerCopy(markdown);
if (document.getElementById('red')) void import('./red-sheet.ts');

// When nothing else is to be done; not while writing, where it would keep what is about to change.
if (!import.meta.env.DEV)
  (window.requestIdleCallback ?? setTimeout)(() => void import('./service-worker/start.ts'));

function offerCopy(link: HTMLAnchorElement): void {
  const copy = button(
    clientStrings.copyMarkdown,
    () => void import('./copy.ts').then(({ copyMarkdown }) => copyMarkdown(link)),
  );
  copy.setAttribute('aria-label', clientStrings.copyMarkdownName);
  link.nextElementSibling?.append(copy);
}
