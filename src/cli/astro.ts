/* npm run build, preview, dev: runs Astro, after what can be known of the machine before. */
import { foreseeFault } from './foresee-fault.ts';
import { guardRequests } from './guard-requests.ts';
import { fail } from './run-command.ts';

const fault = await foreseeFault(process.argv.slice(2), process.cwd());
if (fault === undefined) {
  if (process.argv[2] !== 'build') guardRequests({ leads: process.argv[2] === 'preview' });
  await import(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href);
} else {
  process.exitCode = fail(fault);
}
