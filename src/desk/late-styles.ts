import overlays from '../styles/overlays.css?inline';
import withScripts from '../styles/with-scripts.css?inline';

/**
 * Adds the styles of what only scripts can open (notes, dialogs, messages) or bring, so that pages need not carry them. A sheet made
 * by a script is no inline style: the content security policy allows it.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(overlays + withScripts);
document.adoptedStyleSheets.push(sheet);
