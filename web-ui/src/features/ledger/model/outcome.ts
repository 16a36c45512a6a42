import type { Receipt, Verdict } from './receipt';
import { check, readKeys, readReceipt } from './receipt';

/** What there is to say about the files somebody chose. */
export type Outcome =
  | { kind: 'checked'; receipt: Receipt; verdict: Verdict; withFile: boolean }
  | { kind: 'unreadable'; what: 'receipt' | 'keys' | 'code' }
  | { kind: 'browser-too-old' };

/** @param leafOfPage the leaf on a printed page that the receipt is to belong to */
export async function outcomeOf(
  receiptText: string,
  keysText: string,
  file: string | undefined,
  leafOfPage?: string,
): Promise<Outcome> {
  if (!('subtle' in crypto)) return { kind: 'browser-too-old' };
  let receipt: Receipt;
  try {
    receipt = readReceipt(receiptText);
  } catch {
    return { kind: 'unreadable', what: 'receipt' };
  }
  let keys;
  try {
    keys = await readKeys(keysText);
  } catch {
    return { kind: 'unreadable', what: 'keys' };
  }
  return {
    kind: 'checked',
    receipt,
    verdict: await check(receipt, keys, file, leafOfPage),
    withFile: file !== undefined,
  };
}
