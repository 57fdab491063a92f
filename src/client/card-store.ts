import type { Schedule } from '../study/cards/schedule.ts';
import { readSchedule } from '../study/cards/sound-schedule.ts';
import { storedName } from './storage.ts';

const STORE = 'schedules';

/**
 * The reader's schedules, by the id of the card. Where the browser keeps nothing, they last as long
 * as the page.
 */
export interface CardStore {
  schedules: ReadonlyMap<string, Schedule>;
  /** Whether everything so far lasts beyond this page. */
  isKept: () => boolean;
  /** Keeps schedules beside the others. */
  keep: (schedules: Iterable<readonly [id: string, schedule: Schedule]>) => Promise<void>;
  erase: () => Promise<void>;
}

/** Opens the store; never fails. */
export async function openCardStore(): Promise<CardStore> {
  const schedules = new Map<string, Schedule>();
  let base: IDBDatabase | undefined;
  let kept = true;
  try {
    base = await openDatabase();
    for (const [id, schedule] of await readAll(base)) schedules.set(id, schedule);
  } catch {
    kept = false;
  }
  return { schedules, isKept: () => kept, keep, erase };

  async function keep(added: Iterable<readonly [string, Schedule]>): Promise<void> {
    const entries = [...added];
    for (const [id, schedule] of entries) schedules.set(id, schedule);
    // Once something could not be kept, the whole is written: there may be room again.
    const missing = kept ? entries : [...schedules];
    await write((store) => missing.forEach(([id, schedule]) => store.put(schedule, id)));
  }

  async function erase(): Promise<void> {
    schedules.clear();
    await write((store) => store.clear());
  }

  async function write(act: (store: IDBObjectStore) => void): Promise<void> {
    try {
      if (!base) throw new Error('closed');
      const transaction = base.transaction(STORE, 'readwrite');
      act(transaction.objectStore(STORE));
      await finished(transaction);
      kept = true;
    } catch {
      kept = false;
    }
  }
}

/** The name of the database before names began with the base path. */
const OLD_NAME = 'zukai-cards';

/** The site's database; when it is made, it takes over what the one of before holds. */
async function openDatabase(): Promise<IDBDatabase> {
  const before = await readOld().catch(() => []);
  const request = indexedDB.open(storedName('cards'), 1);
  request.addEventListener('upgradeneeded', () => {
    const store = request.result.createObjectStore(STORE);
    before.forEach(([id, schedule]) => store.put(schedule, id));
  });
  return result(request);
}

async function readOld(): Promise<[string, Schedule][]> {
  const request = indexedDB.open(OLD_NAME);
  // Where there is none, none is made.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  const old = await result(request);
  return readAll(old).finally(() => old.close());
}

/** The sound schedules of a database; a card whose record is broken is new again. */
async function readAll(base: IDBDatabase): Promise<[string, Schedule][]> {
  const store = base.transaction(STORE).objectStore(STORE);
  const [ids, records] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
  return ids.flatMap((id, index) => {
    const read = readSchedule(records[index], Date.now());
    return 'schedule' in read ? [[String(id), read.schedule]] : [];
  });
}

function result<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
