import { createSHA256 } from 'hash-wasm';

const SLICE = 4 * 1024 * 1024;

/** SHA-256 of a file in hexadecimal, a slice at a time: WebCrypto would want it whole in memory. */
export async function fileDigest(file: Blob): Promise<string> {
  const hasher = await createSHA256();
  for (let offset = 0; offset < file.size; offset += SLICE) {
    hasher.update(new Uint8Array(await file.slice(offset, offset + SLICE).arrayBuffer()));
  }
  return hasher.digest('hex');
}
