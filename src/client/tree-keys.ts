/** An item of a tree that can be seen. */
export interface TreeItem {
  text: string;
  /** From 1. */
  level: number;
  /** Whether it is unfolded; undefined when nothing is under it. */
  open?: boolean;
}

/** What a key does; items by their place among those that can be seen. */
export interface TreeMove {
  focus?: number;
  open?: number[];
  close?: number;
  /** The item is pressed. */
  press?: true;
}

/** What each key does where. */
const keys: Readonly<Record<string, (items: readonly TreeItem[], at: number) => TreeMove>> = {
  ArrowDown: (items, at) => ({ focus: Math.min(at + 1, items.length - 1) }),
  ArrowUp: (_, at) => ({ focus: Math.max(at - 1, 0) }),
  Home: () => ({ focus: 0 }),
  End: (items) => ({ focus: items.length - 1 }),
  ArrowRight: (items, at) =>
    items[at]?.open === undefined ? {} : items[at].open ? { focus: at + 1 } : { open: [at] },
  ArrowLeft: (items, at) => (items[at]?.open ? { close: at } : { focus: parentOf(items, at) }),
  '*': (items, at) => ({
    open: siblingsOf(items, at).filter((index) => items[index]?.open === false),
  }),
  ' ': () => ({ press: true }),
};

/**
 * What a key does in a tree (WAI-ARIA Authoring Practices, Tree View); undefined when it does
 * nothing there.
 */
export function moveInTree(
  key: string,
  items: readonly TreeItem[],
  at: number,
): TreeMove | undefined {
  const move = keys[key];
  if (move) return move(items, at);
  return /^[\p{L}\p{N}]$/u.test(key) ? { focus: nextWith(key, items, at) } : undefined;
}

function parentOf(items: readonly TreeItem[], at: number): number {
  const level = items[at]?.level ?? 1;
  const above = items.slice(0, at).findLastIndex((item) => item.level < level);
  return above < 0 ? at : above;
}

/** The items with the same parent, itself among them. */
function siblingsOf(items: readonly TreeItem[], at: number): number[] {
  const level = items[at]?.level ?? 1;
  const first = items.slice(0, at).findLastIndex((item) => item.level < level) + 1;
  const length = items.slice(first).findIndex((item) => item.level < level);
  const run = items.slice(first, length < 0 ? undefined : first + length);
  return run.flatMap((item, index) => (item.level === level ? [first + index] : []));
}

/** The next item that begins with the letter, around the end; itself when there is no other. */
function nextWith(letter: string, items: readonly TreeItem[], at: number): number {
  const wanted = fold(letter);
  const order = items.map((_, index) => (at + 1 + index) % items.length);
  return order.find((index) => fold(items[index]?.text ?? '').startsWith(wanted)) ?? at;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
