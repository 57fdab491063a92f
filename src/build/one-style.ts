/**
 * A built page with all the styles of its head in one element, the first, in their order: each further one would cost a hash in
 * the policy of the page, which no compression makes smaller.
 */
export function oneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const texts = [...html.slice(0, end).matchAll(STYLE)].map(([, text]) => text);
  if (texts.length < 2) return html;
  let place = 0;
  const head = html.slice(0, end).replace(STYLE, () => ((place += 1) === 1 ? `<style>${texts.join('')}</style>` : ''));
  return head + html.slice(end);
}

/** A style element, unless it is only for readers without script. */
const STYLE = /(?<!<noscript>)<style>([\s\S]*?)<\/style>/gu;
