import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { FilingContent, FilingReceipt } from './schemas';

/** What this device keeps so that a dead line or a dead phone loses nothing. All of it goes when its owner signs out. */

/** A draft with changes that the court has not confirmed yet. */
export interface KeptDraft {
  id: string;
  step: string;
  content: FilingContent;
  /** The court's version it rests on. */
  version: number;
}

/** An upload under way; the file itself has to be picked again after a reload. */
export interface KeptUpload {
  id: string;
  caseId?: string;
  fileName: string;
  size: number;
  /** Absent for one that was begun on another device. */
  sha256?: string;
}

/** A text being written that the court has not confirmed yet. */
export interface KeptText {
  id: string;
  text: string;
}

interface Kept extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  uploads: { key: string; value: KeptUpload };
  receipts: { key: string; value: FilingReceipt };
  texts: { key: string; value: KeptText };
}

const stores = ['drafts', 'uploads', 'receipts', 'texts'] as const;

let opening: Promise<IDBPDatabase<Kept>> | undefined;

export function device(): Promise<IDBPDatabase<Kept>> {
  opening ??= openDB<Kept>('yunting', 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('drafts', { keyPath: 'id' });
        database.createObjectStore('uploads', { keyPath: 'id' });
        database.createObjectStore('receipts', { keyPath: 'caseId' });
      }
      database.createObjectStore('texts', { keyPath: 'id' });
    },
  });
  return opening;
}

export async function forgetEverything(): Promise<void> {
  const database = await device();
  await Promise.all(stores.map((store) => database.clear(store)));
}
