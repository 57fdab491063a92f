/** What a reader does who is waiting for something. */
const acts = ['pointerdown', 'keydown', 'input', 'submit'] as const;

/**
 * Resolves when the reader has asked for nothing during `milliseconds`, or has looked away. Keeping
 * a site takes hundreds of times the bytes of a page or a query: what was asked for comes first.
 */
export function calm(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const done = () => {
      clearTimeout(timer);
      listening.abort();
      resolve();
    };
    let timer = setTimeout(done, milliseconds);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(done, milliseconds);
    };
    for (const act of acts)
      addEventListener(act, again, { capture: true, passive: true, signal: listening.signal });
    document.addEventListener('visibilitychange', () => document.hidden && done(), {
      signal: listening.signal,
    });
  });
}
