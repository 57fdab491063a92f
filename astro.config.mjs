import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { zukai } from './src/build/integration.ts';
import { readLinkableTerms } from './src/build/read-glossary.ts';
import { baseLinks } from './src/build/markdown/links.ts';
import { blockIds } from './src/build/markdown/block-ids.ts';
import { diagrams } from './src/build/markdown/diagrams.ts';
import { glossaryLinks } from './src/build/markdown/glossary-links.ts';
import { headingLinks } from './src/build/markdown/heading-links.ts';
import { strongPlugin } from './src/build/markdown/strong.ts';
import { terms } from './src/build/markdown/terms.ts';

const site = process.env['SITE_URL'];
const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: 'always',
  // 'jsx', the default, eats spaces between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  markdown: {
    // Shiki writes inline styles, which the content security policy forbids.
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [diagrams, terms],
      hastPlugins: [blockIds, glossaryLinks(readLinkableTerms), headingLinks, baseLinks(base)],
      // Typographic replacements would change the author's text.
      features: { smartPunctuation: false },
    }),
  },
  integrations: [mdx(), zukai()],
  vite: {
    plugins: [strongPlugin()],
    build: {
      // Scripts stay files of their own: one request for the whole visit, and no hash of each in
      // every page.
      assetsInlineLimit: 0,
      // Late scripts have no styles of their own, so there is nothing to load ahead of them.
      modulePreload: false,
      rolldownOptions: { onLog: quietDirectives },
    },
    define: {
      'import.meta.env.REPOSITORY_URL': JSON.stringify(process.env['REPOSITORY_URL'] ?? ''),
    },
  },
});

/**
 * Astro marks every MDX module with a directive that the bundler warns about and that does no harm.
 */
function quietDirectives(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}
