/** A reader whose result is kept for a whole build; in the dev server it reads on every call, so that an edit shows. */
export function oncePerBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    kept ??= read();
    return kept;
  };
}
