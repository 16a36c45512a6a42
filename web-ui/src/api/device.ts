import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { FilingContent, FilingReceipt, TrialEnclosing } from './schemas';

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
  /** What is to go with it. */
  enclosures?: TrialEnclosing;
}

/** A spoken statement that is being recorded, or was and is not at the court yet. */
export interface KeptTake {
  id: string;
  mediaType: string;
  millis: number;
  /** Whether the speaker ended it; else the page went away in the middle. */
  ended: boolean;
}

/** A piece of a recording, in the order in which the browser wrote it. */
export interface KeptPiece {
  take: string;
  number: number;
  bytes: ArrayBuffer;
}

interface Kept extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  uploads: { key: string; value: KeptUpload };
  receipts: { key: string; value: FilingReceipt };
  texts: { key: string; value: KeptText };
  takes: { key: string; value: KeptTake };
  pieces: { key: [string, number]; value: KeptPiece };
}

const stores = ['drafts', 'uploads', 'receipts', 'texts', 'takes', 'pieces'] as const;

let opening: Promise<IDBPDatabase<Kept>> | undefined;

export function device(): Promise<IDBPDatabase<Kept>> {
  opening ??= openDB<Kept>('yunting', 3, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('drafts', { keyPath: 'id' });
        database.createObjectStore('uploads', { keyPath: 'id' });
        database.createObjectStore('receipts', { keyPath: 'caseId' });
      }
      if (before < 2) database.createObjectStore('texts', { keyPath: 'id' });
      database.createObjectStore('takes', { keyPath: 'id' });
      database.createObjectStore('pieces', { keyPath: ['take', 'number'] });
    },
  });
  return opening;
}

export async function forgetEverything(): Promise<void> {
  const database = await device();
  await Promise.all(stores.map((store) => database.clear(store)));
}
