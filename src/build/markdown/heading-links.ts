import { defineHastPlugin } from 'satteri';

/** Adds a link to itself at the end of every heading with an id; styles draw the `#`. */
export const headingLinks = defineHastPlugin({
  name: 'zukai-heading-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, ctx) {
      const id = node.properties['id'];
      if (typeof id !== 'string') return;
      ctx.appendChild(node, {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['anchor'],
          href: `#${id}`,
          'data-aside': '',
          'aria-label': 'この見出しへのリンク',
        },
        children: [],
      });
    },
  },
});
