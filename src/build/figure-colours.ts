const DEFINITION = /(--d-[a-z-]+):(?:(?:light-dark|var)\([^()]*\)|canvas(?:text)?)(?:;|(?=\}))/giu;

/**
 * Cuts the colours of figures (`--d-…`, defined in styles/diagram.css for the whole book) that nothing on the page uses. What
 * only scripts use must be told by the page's own styles, as everything else.
 */
export function cutUnusedColours(html: string): string {
  const used = new Set([...html.matchAll(/var\((--d-[a-z-]+)/gu)].map(([, name]) => name));
  return html.replace(DEFINITION, (definition, name: string) => (used.has(name) ? definition : ''));
}
