const loading = new Map<string, Promise<unknown>>();

/**
 * What a JSON file of the site holds, loaded once; what could not be loaded is asked for again by
 * the next call.
 */
export function loadJson<Value>(address: string): Promise<Value> {
  const loaded = loading.get(address) ?? fetchJson(address);
  loading.set(address, loaded);
  loaded.catch(() => loading.delete(address));
  return loaded as Promise<Value>;
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
