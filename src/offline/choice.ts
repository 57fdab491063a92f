const KEY = 'offline';

/** Whether the reader wants nothing kept. Where the browser cannot remember it, nothing is kept either. */
export function isOfflineOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return true;
  }
}

/** Remembers whether the reader wants the site kept. */
export function chooseOffline(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is blocked: nothing can be kept in any case.
  }
}
