import { defineHastPlugin } from 'satteri';

/** Puts the base path before links that start at the root: pages are written for `/`. */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/u, '');
  return defineHastPlugin({
    name: 'zukai-base-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties['href'];
        if (typeof href === 'string' && href.startsWith('/') && !href.startsWith('//')) {
          ctx.setProperty(node, 'href', prefix + href);
        }
      },
    },
  });
}
