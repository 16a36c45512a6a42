import { fromHex, isSame, sha256, toHex, utf8 } from './bytes';
import type { Bytes } from './bytes';
import { leafOf, rootOf } from './merkle';
import type { Checkpoint, VerifierKey } from './note';
import type { Stamp } from './timestamp';
import { checkStamp } from './timestamp';
import { cosignedAt, isSignedBy, names, readCheckpoint, readKey, readNote, readSignature } from './note';

/** Checks receipts as docs/ledger.md lays down, with nothing but the receipt and keys that the reader trusts. */

export interface Receipt {
  statement: string;
  salt: Bytes;
  index: bigint;
  path: Bytes[];
  checkpoint: string;
  timestamp: string | undefined;
  /** Signature lines of witnesses over the checkpoint. */
  cosignatures: string[];
}

/** A trusted witness that found the checkpoint consistent, and when by its own clock. */
export interface Witness {
  name: string;
  at: string;
}

export type Fault =
  | 'checkpoint-unreadable'
  | 'signed-by-no-trusted-key'
  | 'signature-wrong'
  | 'key-retired'
  | 'not-in-the-tree'
  | 'cosignature-wrong'
  | 'file-differs'
  | 'not-of-the-page'
  | 'timestamp-wrong';

export interface Verdict {
  faults: Fault[];
  checkpoint: Checkpoint | undefined;
  /** Absent as long as the receipt has no time stamp. */
  stamp: Stamp | undefined;
  witnesses: Witness[];
}

/** @throws SyntaxError if it is no receipt of the form that this page knows */
export function readReceipt(text: string): Receipt {
  const found = JSON.parse(text) as Record<string, unknown>;
  const { format, statement, salt, index, path, checkpoint, timestamp, cosignatures = [] } = found;
  if (
    format !== 'yunting-receipt-1' ||
    typeof statement !== 'string' ||
    typeof salt !== 'string' ||
    !/^[0-9a-f]{64}$/.test(salt) ||
    typeof index !== 'number' ||
    !Number.isSafeInteger(index) ||
    index < 0 ||
    !Array.isArray(path) ||
    !path.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) ||
    typeof checkpoint !== 'string' ||
    !Array.isArray(cosignatures) ||
    !cosignatures.every((line) => typeof line === 'string')
  ) {
    throw new SyntaxError('no receipt');
  }
  return {
    statement,
    salt: fromHex(salt),
    index: BigInt(index),
    path: (path as string[]).map(fromHex),
    checkpoint,
    timestamp: typeof timestamp === 'string' ? timestamp : undefined,
    cosignatures,
  };
}

/** Keys a line each, or as the court publishes them at /api/ledger/keys. */
export async function readKeys(text: string): Promise<VerifierKey[]> {
  const lines = text.trimStart().startsWith('{')
    ? (JSON.parse(text) as { items: { key: string; lastSize?: number }[] }).items.map(({ key, lastSize }) =>
        lastSize === undefined ? key : `${key} ${lastSize}`,
      )
    : text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new SyntaxError('no key');
  return Promise.all(lines.map(readKey));
}

/** Statements are canonical JSON, in which no text can contain an unescaped quotation mark: what is looked for is a member. */
export const namesAFile = (receipt: Receipt): boolean => receipt.statement.includes('"digest":"');

/** @param leafOfPage the leaf on a printed page that this receipt is to belong to */
export async function check(
  receipt: Receipt,
  trusted: VerifierKey[],
  file: string | undefined,
  leafOfPage?: string,
): Promise<Verdict> {
  const faults: Fault[] = [];
  const witnesses: Witness[] = [];
  let checkpoint: Checkpoint | undefined;
  try {
    const own = readNote(receipt.checkpoint);
    const note = { ...own, signatures: [...own.signatures, ...receipt.cosignatures.map(readSignature)] };
    checkpoint = readCheckpoint(note.text);
    const { origin, size, root } = checkpoint;
    const named = trusted.filter((key) => key.signs === 'notes' && key.name === origin && names(note, key));
    const signed = await Promise.all(named.map((key) => isSignedBy(note, key)));
    if (named.length === 0) faults.push('signed-by-no-trusted-key');
    else if (!signed.every(Boolean)) faults.push('signature-wrong');
    else if (!named.some(({ lastSize }) => lastSize === undefined || size <= lastSize)) faults.push('key-retired');
    for (const key of trusted.filter((one) => one.signs === 'cosignatures' && names(note, one))) {
      const at = cosignedAt(note, key);
      if (at !== undefined && (await isSignedBy(note, key))) witnesses.push({ name: key.name, at });
      else faults.push('cosignature-wrong');
    }
    const leaf = await leafOf(await sha256(receipt.salt, utf8(receipt.statement)));
    const reached = await rootOf(leaf, receipt.index, size, receipt.path);
    if (reached === undefined || !isSame(reached, root)) faults.push('not-in-the-tree');
    if (leafOfPage !== undefined && leafOfPage !== toHex(leaf)) faults.push('not-of-the-page');
  } catch (unreadable) {
    if (!(unreadable instanceof SyntaxError) && !(unreadable instanceof DOMException)) throw unreadable;
    faults.push('checkpoint-unreadable');
  }
  if (file !== undefined && !receipt.statement.includes(`"digest":"${file}"`)) faults.push('file-differs');
  const stamp = receipt.timestamp === undefined ? undefined : await checkStamp(receipt.timestamp, receipt.checkpoint);
  if (stamp?.kind === 'wrong') faults.push('timestamp-wrong');
  return { faults, checkpoint, stamp, witnesses };
}
