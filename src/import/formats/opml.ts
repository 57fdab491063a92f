import { elementsAt, elementsOf, textOf } from './xml.ts';
import { others } from './xml-format.ts';
import type { XmlFormat } from './xml-format.ts';

/** OPML. Some tools set tags of HTML into texts and notes (Workflowy), which no attribute tells. */
export const opml: XmlFormat = {
  format: 'opml',
  name: 'OPML',
  tops: (root) => elementsOf(root, 'body'),
  below: (element) => elementsOf(element, 'outline'),
  isMarkedUp: true,
  parts: {
    '@'(topic, { attributes: { text = '', title = '', _note: note, ...more } }) {
      topic.text = text || title;
      if (title !== topic.text && title !== '') topic.meta.push(['title', title]);
      if (note !== undefined) topic.notes.push(note);
      for (const [name, value] of Object.entries(more)) {
        topic.meta.push([name === '_complete' ? 'task' : name, value]);
      }
    },
    outline: null,
  },
  titles: (root) => elementsAt(root, ['head', 'title']).map(textOf),
  around: (root) => [
    ...elementsOf(root, 'head').flatMap((head) => elementsOf(head)),
    ...others(root, ['head', 'body']),
  ],
};
