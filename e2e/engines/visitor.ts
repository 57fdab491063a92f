import { ELEMENT, type Wire } from './commands.ts';

/** A reader with keyboard and mouse in a browser of any engine. */
export interface Visitor {
  open(url: string): Promise<void>;
  /** Runs a function in the page; it and its arguments travel as text. */
  ask<Value, Args extends unknown[]>(
    question: (...given: Args) => Value,
    ...given: Args
  ): Promise<Value>;
  /**
   * Presses the first visible element that a CSS selector finds and, if given, whose accessible
   * name fits.
   */
  press(selector: string, name?: RegExp): Promise<void>;
  /** How many visible elements a CSS selector finds, and, if given, whose accessible name fits. */
  count(selector: string, name?: RegExp): Promise<number>;
  /** Types letters or presses keys named as in `keys`, one after the other. */
  type(...letters: string[]): Promise<void>;
  /** Takes the pointer into the corner of the window, off whatever it rests on. */
  leave(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Prints the page on A4; its PDF. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Keys without a letter (W3C WebDriver, 17.4.2). */
export const keys = { enter: '\uE007', escape: '\uE00C', down: '\uE015' } as const;

/** The reader at the end of a wire. */
export function visitorOf(wire: Wire): Visitor {
  const visitor: Visitor = {
    open: (url) => wire.send('open', { url }).then(() => undefined),
    async ask(question, ...given) {
      return (await wire.send('execute', {
        script: `return (${question.toString()})(...arguments)`,
        args: given,
      })) as never;
    },
    async press(selector, name) {
      const [id] = await until(`${selector} ${name ?? ''}`, async () => {
        const found = await named(selector, name);
        return found.length > 0 && found;
      });
      await visitor.ask(
        (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }),
        { [ELEMENT]: id } as unknown as Element,
      );
      // A page that is still being laid out refuses; a reader would wait too.
      await until(`${selector} to press`, () =>
        wire.send('click', { id }).then(() => true, refused),
      );
    },
    count: async (selector, name) => (await named(selector, name)).length,
    async type(...letters) {
      const actions = letters
        .flatMap((text) => [...text])
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await wire.send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async leave() {
      // Where a new pointer is taken to stand, at 0, 0, it would not move.
      const actions = [{ type: 'pointerMove', x: 2, y: 2, duration: 0 }];
      await wire.send('act', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    },
    resize: (width, height) => wire.send('resize', { width, height }).then(() => undefined),
    async print() {
      const margin = { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 };
      return Buffer.from(
        String(
          await wire.send('print', {
            page: { width: 21, height: 29.7 },
            margin,
            shrinkToFit: false,
          }),
        ),
        'base64',
      );
    },
    close: () => wire.close(),
  };
  return visitor;

  async function named(selector: string, name?: RegExp): Promise<string[]> {
    const found = (await wire.send('find', { using: 'css selector', value: selector })) as {
      [ELEMENT]: string;
    }[];
    const seen = await visitor.ask(
      (css) =>
        [...document.querySelectorAll(css)].map(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
        ),
      selector,
    );
    const ids: string[] = [];
    for (const [place, { [ELEMENT]: id }] of found.entries()) {
      if (seen[place] && (!name || name.test(String(await wire.send('label', { id })))))
        ids.push(id);
    }
    return ids;
  }
}

/** False where an element cannot be pressed yet. */
function refused(error: Error): false {
  if (/element not interactable/u.test(error.message)) return false;
  throw error;
}

const PATIENCE_MS = 20_000;

/**
 * What a question is answered once the answer is neither false nor nothing; `what` names what did
 * not come.
 */
export async function until<Value>(
  what: string,
  question: () => Promise<Value | false | undefined | null>,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
