/* npm run sheets: prints the sheets of the built site as PDFs, those that changed since they were last printed. */
import './say-faults.ts';
import { BROWSER_REMEDIES } from '../diagrams/find-browser.ts';
import { printPdfs } from '../sheets/print-pdfs.ts';

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/');

if (await printPdfs('dist', base, console.log)) {
  console.log('dist/sheets にPDFを置きました。');
} else {
  console.error(BROWSER_REMEDIES);
  process.exitCode = 1;
}
