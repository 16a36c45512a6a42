import { verifyAsync } from '@noble/ed25519';
import type { Bytes } from './bytes';

/** Whether a key, as 32 bytes, signed a message with these 64 bytes; by the browser if it knows how, else by a library. */
export async function verifies(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']).catch(() => undefined);
  return imported === undefined
    ? verifiesWithoutBrowser(key, signature, message)
    : crypto.subtle.verify('Ed25519', imported, signature, message);
}

/** The same without the browser, as strictly as RFC 8032 has it. What is no key or no signature is wrong, and no error. */
export const verifiesWithoutBrowser = (key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> =>
  verifyAsync(signature, message, key, { zip215: false }).catch(() => false);
