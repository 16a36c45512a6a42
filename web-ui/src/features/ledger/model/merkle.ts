import type { Bytes } from './bytes';
import { sha256 } from './bytes';

/** RFC 6962 §2.1: the prefixes keep a leaf from passing for a node. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafOf = (commitment: Bytes): Promise<Bytes> => sha256(LEAF, commitment);

const nodeOf = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(NODE, left, right);

/** Where the path leads from a leaf (RFC 9162 §2.1.3.2); nowhere if its length does not fit the place. */
export async function rootOf(leaf: Bytes, index: bigint, size: bigint, path: Bytes[]): Promise<Bytes | undefined> {
  if (index >= size) return undefined;
  let place = index;
  let last = size - 1n;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0n) return undefined;
    if (place % 2n === 1n || place === last) {
      hash = await nodeOf(sibling, hash);
      // A right edge without siblings rises unhashed until it has one.
      while (place % 2n === 0n) {
        place /= 2n;
        last /= 2n;
      }
    } else {
      hash = await nodeOf(hash, sibling);
    }
    place /= 2n;
    last /= 2n;
  }
  return last === 0n ? hash : undefined;
}
