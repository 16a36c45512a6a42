import type { Bytes } from './bytes';
import { isSame, joined } from './bytes';

/**
 * Checks Ed25519 signatures (RFC 8032, 5.1.7) where the browser cannot. It only ever sees public keys and signatures, so that it need not hide how long
 * it takes; it does not sign.
 */

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = modulo(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** A point in extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
interface Point {
  X: bigint;
  Y: bigint;
  Z: bigint;
  T: bigint;
}

const ZERO: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };
const BASE = decoded(4n * inverse(5n), 0n);

/** Whether a key, as 32 bytes, signed a message with these 64 bytes; by the browser if it knows how, else here. */
export async function verifies(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']).catch(() => undefined);
  return imported === undefined
    ? verifiesByHand(key, signature, message)
    : crypto.subtle.verify('Ed25519', imported, signature, message);
}

/** The same without the browser. */
export async function verifiesByHand(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  const nonce = signature.slice(0, 32);
  const response = numberOf(signature.slice(32));
  const signer = pointOf(key);
  if (signer === undefined || BASE === undefined || response >= ORDER) return false;
  const hash = await crypto.subtle.digest('SHA-512', joined(nonce, key, message));
  const challenge = numberOf(new Uint8Array(hash)) % ORDER;
  const expected = sum(times(response, BASE), times(ORDER - challenge, signer));
  return isSame(bytesOf(expected), nonce);
}

function modulo(a: bigint): bigint {
  const rest = a % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = modulo(base), left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

function inverse(a: bigint): bigint {
  return power(a, P - 2n);
}

function numberOf(bytes: Bytes): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** Its y with the sign of x in the highest bit. */
function pointOf(bytes: Bytes): Point | undefined {
  const number = numberOf(bytes);
  const y = number & (2n ** 255n - 1n);
  return y < P ? decoded(y, number >> 255n) : undefined;
}

/** The point of this y; none where no x belongs to it (RFC 8032, 5.1.3). */
function decoded(height: bigint, sign: bigint): Point | undefined {
  const y = modulo(height);
  const u = modulo(y * y - 1n);
  const v = modulo(D * y * y + 1n);
  let x = modulo(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n));
  if (modulo(v * x * x) === modulo(-u)) x = modulo(x * ROOT_OF_MINUS_ONE);
  if (modulo(v * x * x) !== u || (x === 0n && sign === 1n)) return undefined;
  if ((x & 1n) !== sign) x = P - x;
  return { X: x, Y: y, Z: 1n, T: modulo(x * y) };
}

function sum(p: Point, q: Point): Point {
  const a = modulo((p.Y - p.X) * (q.Y - q.X));
  const b = modulo((p.Y + p.X) * (q.Y + q.X));
  const c = modulo(2n * D * p.T * q.T);
  const d = modulo(2n * p.Z * q.Z);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return { X: modulo(e * f), Y: modulo(g * h), Z: modulo(f * g), T: modulo(e * h) };
}

function times(factor: bigint, point: Point): Point {
  let result = ZERO;
  for (let doubled = point, left = factor; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = sum(result, doubled);
    doubled = sum(doubled, doubled);
  }
  return result;
}

function bytesOf({ X, Y, Z }: Point): Bytes {
  const unit = inverse(Z);
  const number = modulo(Y * unit) | ((modulo(X * unit) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
}
