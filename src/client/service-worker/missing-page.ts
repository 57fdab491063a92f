import { offlineLabels } from './labels.ts';

/** The colours and measures of the site (src/styles/tokens.css), which is not there to be asked. */
const STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:0;background:light-dark(#fdfdfa,#14191c);color:light-dark(#1d2327,#e3e7e8);',
  'font:1rem/1.9 "Hiragino Sans","Noto Sans JP","Yu Gothic",sans-serif}',
  'main{max-width:38rem;margin:0 auto;padding:3rem 1rem}',
  'h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.5}',
  'p{margin:0 0 1.5rem;word-break:auto-phrase}',
  'a{display:inline-block;padding:.35rem 1.25rem;border:1px solid;border-radius:6px;',
  'color:light-dark(#0b5c66,#74c8d2);text-decoration:none}',
].join('');

/** A page that needs nothing else, for what is not kept. */
export function missingPage(base: string): string {
  const { missingTitle, missing, home } = offlineLabels;
  return (
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>${missingTitle}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${missingTitle}</h1><p>${missing}</p><p><a href="${base}">${home}</a></p></main></body></html>`
  );
}
