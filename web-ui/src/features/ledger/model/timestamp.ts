import type { Bytes } from './bytes';
import { fromBase64, isSame, sha256, toHex, utf8 } from './bytes';
import type { Der } from './der';
import { hexOf, partAt, partsOf, readDer, textOf } from './der';

/**
 * What a time stamp (RFC 3161) proves: that its authority saw these bytes at that time. Which authority to trust is for the reader to say; `unknown` is
 * one whose algorithms this page does not know.
 */
export type Stamp = { kind: 'right'; at: string; authority: string } | { kind: 'wrong' } | { kind: 'unknown' };

const MESSAGE_DIGEST = '2a864886f70d010904';
const STAMP_CONTENT = '2a864886f70d0109100104';
const RSA_KEY = '2a864886f70d010101';
const CERTIFICATES = 0xa0;
const SIGNED_ATTRIBUTES = 0xa0;
const SET = 0x31;

const hashes: Record<string, string> = {
  '608648016503040201': 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
};
const curves: Record<string, { name: string; bytes: number }> = {
  '2a8648ce3d030107': { name: 'P-256', bytes: 32 },
  '2b81040022': { name: 'P-384', bytes: 48 },
  '2b81040023': { name: 'P-521', bytes: 66 },
};

/** Checks a token, DER in base64, over a text. */
export async function checkStamp(token: string, text: string): Promise<Stamp> {
  try {
    return await checked(partAt(readDer(fromBase64(token)), 1, 0), text);
  } catch (unreadable) {
    if (!(unreadable instanceof SyntaxError) && !(unreadable instanceof DOMException)) throw unreadable;
    return { kind: 'wrong' };
  }
}

/** The parts of SignedData (RFC 5652, 5.1) and of its one SignerInfo. */
async function checked(signed: Der, text: string): Promise<Stamp> {
  const content = partAt(signed, 2);
  const stamped = partAt(content, 1, 0);
  const info = readDer(stamped.content);
  const [, signerId, digestAlgorithm, attributes, , signature] = partsOf(partAt(signed, -1, 0));
  if (signerId === undefined || digestAlgorithm === undefined || attributes === undefined || signature === undefined) {
    return { kind: 'wrong' };
  }
  const hash = hashes[hexOf(partAt(digestAlgorithm, 0))];
  const imprint = partAt(info, 2);
  if (hash === undefined || hashes[hexOf(partAt(imprint, 0, 0))] !== 'SHA-256') return { kind: 'unknown' };
  const certificate = partsOf(signed)
    .filter((part) => part.tag === CERTIFICATES)
    .flatMap(partsOf)
    .find((each) => isOf(each, signerId));
  const isOverText = isSame(partAt(imprint, 1).content, await sha256(utf8(text)));
  const digest = new Uint8Array(await crypto.subtle.digest(hash, stamped.content));
  if (
    hexOf(partAt(content, 0)) !== STAMP_CONTENT ||
    attributes.tag !== SIGNED_ATTRIBUTES ||
    certificate === undefined ||
    !isOverText ||
    !names(attributes, digest)
  ) {
    return { kind: 'wrong' };
  }
  const right = await isSigned(asSet(attributes), signature.content, partAt(certificate, 0, 6), hash);
  if (right === undefined) return { kind: 'unknown' };
  return right ? { kind: 'right', at: timeOf(info), authority: nameOf(certificate) } : { kind: 'wrong' };
}

/** Whether a certificate has the issuer and the serial number by which a signer names its own. */
function isOf(certificate: Der, signer: Der): boolean {
  const [issuer, serial] = partsOf(signer);
  return (
    issuer !== undefined &&
    serial !== undefined &&
    isSame(issuer.whole, partAt(certificate, 0, 3).whole) &&
    isSame(serial.whole, partAt(certificate, 0, 1).whole)
  );
}

function names(attributes: Der, digest: Bytes): boolean {
  const named = partsOf(attributes).find((attribute) => hexOf(partAt(attribute, 0)) === MESSAGE_DIGEST);
  return named !== undefined && isSame(partAt(named, 1, 0).content, digest);
}

/** Attributes are signed as the set that they are, not under the tag by which they stand in the token (RFC 5652, 5.4). */
function asSet({ whole }: Der): Bytes {
  return Uint8Array.from(whole, (byte, at) => (at === 0 ? SET : byte));
}

/** Undefined for a kind of key that this page does not know. */
async function isSigned(message: Bytes, signature: Bytes, key: Der, hash: string): Promise<boolean | undefined> {
  const [kind, parameters] = partsOf(partAt(key, 0));
  if (kind !== undefined && hexOf(kind) === RSA_KEY) {
    const imported = await importKey(key, { name: 'RSASSA-PKCS1-v1_5', hash });
    return crypto.subtle.verify('RSASSA-PKCS1-v1_5', imported, signature, message);
  }
  const curve = parameters === undefined ? undefined : curves[hexOf(parameters)];
  if (curve === undefined) return undefined;
  const imported = await importKey(key, { name: 'ECDSA', namedCurve: curve.name });
  return crypto.subtle.verify({ name: 'ECDSA', hash }, imported, sideBySide(signature, curve.bytes), message);
}

const importKey = (key: Der, algorithm: RsaHashedImportParams | EcKeyImportParams) =>
  crypto.subtle.importKey('spki', key.whole, algorithm, false, ['verify']);

/** Both halves of an ECDSA signature at full length, as browsers take them. */
function sideBySide(signature: Bytes, bytes: number): Bytes {
  const halves = partsOf(readDer(signature)).map((half) => toHex(half.content).replace(/^(00)+/, ''));
  const padded = halves.map((half) => half.padStart(2 * bytes, '0')).join('');
  return Uint8Array.from(padded.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** When, as an ISO instant. */
function timeOf(info: Der): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(textOf(partAt(info, 4)));
  if (parts === null) throw new SyntaxError('no time');
  const [, year, month, day, hour, minute, second] = parts;
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
}

/** As whom the certificate was made out. */
function nameOf(certificate: Der): string {
  return partsOf(partAt(certificate, 0, 5))
    .flatMap(partsOf)
    .map((attribute) => textOf(partAt(attribute, 1)))
    .join(', ');
}
