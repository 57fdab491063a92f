import type { Schedule } from '../study/cards/schedule.ts';
import { readSchedule } from '../study/cards/sound-schedule.ts';
import { STORED } from './storage.ts';

const STORE = 'schedules';

/** The reader's schedules, by the id of the card. Where the browser keeps nothing, they last as long as the page. */
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
    base = await open();
    for (const [id, schedule] of await readAll(base)) schedules.set(id, schedule);
  } catch {
    kept = false;
  }
  return { schedules, isKept: () => kept, keep, erase };

  async function keep(added: Iterable<readonly [string, Schedule]>): Promise<void> {
    const entries = [...added];
    for (const [id, schedule] of entries) schedules.set(id, schedule);
    // Once something could not be kept, the whole is written, so that nothing is missing when there is room again.
    await write((store) => (kept ? entries : [...schedules]).forEach(([id, schedule]) => store.put(schedule, id)));
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

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(STORED.cardSchedules, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return result(request);
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
