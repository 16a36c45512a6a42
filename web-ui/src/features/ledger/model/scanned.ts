import type { Bytes } from './bytes';

/** What the code on a printed receipt brings along, behind the # of its address. */
export type Scanned =
  | { kind: 'nothing' }
  /** The receipt itself, as JSON. */
  | { kind: 'whole'; receipt: string }
  /** The leaf, in lower-case hexadecimal, of the receipt that belongs to the page. */
  | { kind: 'fingerprint'; leaf: string }
  | { kind: 'unreadable' };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** No receipt is so large; whoever makes a code that unfolds to more means harm. */
const RECEIPT_BYTES_MAX = 64 * 1024;

export async function scannedFrom(fragment: string): Promise<Scanned> {
  const said = fragment.replace(/^#/, '');
  if (said === '') return { kind: 'nothing' };
  const leaf = /^F1([0-9A-F]{64})$/.exec(said)?.[1];
  if (leaf !== undefined) return { kind: 'fingerprint', leaf: leaf.toLowerCase() };
  const folded = /^R1([A-Z2-7]+)$/.exec(said)?.[1];
  if (folded === undefined) return { kind: 'unreadable' };
  try {
    return {
      kind: 'whole',
      receipt: new TextDecoder('utf-8', { fatal: true }).decode(await inflated(fromBase32(folded))),
    };
  } catch {
    // whatever the browser throws at bytes that are no deflated text
    return { kind: 'unreadable' };
  }
}

/** RFC 4648 §6, without padding. */
function fromBase32(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let kept = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    kept = ((kept << 5) | LETTERS.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (kept >> bits) & 0xff;
    }
  }
  return bytes;
}

async function inflated(bytes: Bytes): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(RECEIPT_BYTES_MAX);
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (length + piece.value.length > RECEIPT_BYTES_MAX) throw new RangeError('no receipt is so large');
    whole.set(piece.value, length);
    length += piece.value.length;
  }
  return whole.slice(0, length);
}
