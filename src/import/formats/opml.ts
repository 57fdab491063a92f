import { elementsAt, elementsOf, textOf } from './xml.ts';
import { others } from './xml-format.ts';
import type { XmlFormat } from './xml-format.ts';

/** How tools say that something is done. */
const DONE = /^(?:_?complete=true|_status=checked|done=.+)$/u;
/** Attributes that only say how a topic looks, or when it was made. */
const LOOKS =
  /^(?:id|_?(?:collapsed|expanded)|isOpen|color(?:Label)?|listStyle|created|modified)$/u;
/** The same of a file. */
const LOOKS_OF_FILE =
  /^(?:expansionState|vertScrollState|window\w+|date(?:Created|Modified)|docs|flavor|generator)$/u;

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
        if (DONE.test(`${name}=${value}`)) topic.meta.push(['task', 'true']);
        else if (!LOOKS.test(name)) topic.meta.push([name, value]);
      }
    },
    outline: null,
  },
  titles: (root) => elementsAt(root, ['head', 'title']).map(textOf),
  around: (root) => [
    ...elementsOf(root, 'head').flatMap((head) => elementsOf(head))
      .filter(({ name }) => !LOOKS_OF_FILE.test(name)),
    ...others(root, ['head', 'body']),
  ],
};
