import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

const WORKER = fileURLToPath(new URL('../client/service-worker/worker.ts', import.meta.url));

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroConfig['vite']>['plugins']>[number],
  { name: string }
>;

/**
 * Builds the site's service worker into `sw.js`, one file without imports, beside the scripts of
 * the pages.
 */
export function offlineWorker(): VitePlugin {
  return {
    name: 'zukai:offline-worker',
    // The dev server bundles nothing; it has a worker of its own that removes itself.
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER, fileName: 'sw.js' });
    },
  };
}
