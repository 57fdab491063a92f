/* npm run sheets: prints the sheets of the built site as PDFs, those that changed since they were last printed. */
import './say-faults.ts';
import { BROWSER_REMEDIES } from '../diagrams/find-browser.ts';
import { printPdfs } from '../sheets/print-pdfs.ts';
import { unknownOptions } from './unknown-options.ts';

const unknown = unknownOptions(process.argv.slice(2), []);
if (unknown) {
  console.error(unknown);
  process.exit(1);
}

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/');

if (await printPdfs('dist', base, console.log)) {
  console.log('dist/sheets にPDFを置きました。');
} else {
  console.error(BROWSER_REMEDIES);
  process.exitCode = 1;
}
