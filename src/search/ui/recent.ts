import { recall, remember, STORED } from '../../client/storage.ts';

const most = 6;

/** The last queries, the latest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(recall(STORED.searches) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((typed) => typeof typed === 'string' && typed !== '').slice(0, most);
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
  remember(STORED.searches, queries.length > 0 ? JSON.stringify(queries) : null);
}
