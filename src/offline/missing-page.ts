import { offlineLabels } from './labels.ts';

/** A page that needs nothing else, for what is not kept. */
export function missingPage(base: string): string {
  const { missingTitle, missing, home } = offlineLabels;
  return (
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>${missingTitle}</title></head>` +
    `<body><main><h1>${missingTitle}</h1><p>${missing}</p><p><a href="${base}">${home}</a></p></main></body></html>`
  );
}
