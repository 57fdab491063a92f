/** The queries of this reader, kept in this browser only. Where storage is blocked there simply are none. */
const key = 'zukai:searches';
const most = 6;

/** The last queries, the latest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((typed) => typeof typed === 'string' && typed !== '').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts a query first. */
export function rememberSearch(typed: string): void {
  const query = typed.trim();
  if (query === '' || query.length > 100) return;
  write([query, ...recentSearches().filter((kept) => kept !== query)].slice(0, most));
}

/** Forgets them all. */
export function forgetSearches(): void {
  write([]);
}

function write(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked or full: nothing is remembered.
  }
}
