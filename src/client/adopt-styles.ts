const adopted = new Set<string>();

/**
 * Adds styles of what only scripts bring, once, so that pages need not carry them. A sheet made by
 * a script is no inline style: the content security policy allows it.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
