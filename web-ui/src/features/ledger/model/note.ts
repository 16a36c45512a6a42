import type { Bytes } from './bytes';
import { fromBase64, sha256, toHex, utf8 } from './bytes';
import { verifies } from './ed25519';

/** C2SP signed notes, checkpoints and keys. Whatever cannot be read throws a SyntaxError. */

const ED25519_NOTE = 1;
const ED25519_COSIGNATURE = 4;

export interface VerifierKey {
  name: string;
  id: string;
  /** Whether it signs notes of its own, or co-signs as a witness. */
  signs: 'notes' | 'cosignatures';
  point: Bytes;
  /** The largest tree it may sign; a retired key that signs a larger one was stolen. */
  lastSize: bigint | undefined;
}

export interface Note {
  text: string;
  signatures: { name: string; id: string; signature: Bytes }[];
}

export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Bytes;
}

export async function readKey(line: string): Promise<VerifierKey> {
  const [written = '', last] = line.trim().split(/\s+/);
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(written);
  if (parts?.[1] === undefined || parts[3] === undefined) throw new SyntaxError('a key is written name+id+key');
  const encoded = fromBase64(parts[3]);
  const id = toHex((await sha256(utf8(`${parts[1]}\n`), encoded)).slice(0, 4));
  const signs = encoded[0] === ED25519_NOTE ? 'notes' : encoded[0] === ED25519_COSIGNATURE ? 'cosignatures' : undefined;
  if (signs === undefined || encoded.length !== 33 || id !== parts[2]) {
    throw new SyntaxError('no Ed25519 key, or its id is that of another');
  }
  return {
    name: parts[1],
    id,
    signs,
    point: encoded.slice(1),
    lastSize: last === undefined ? undefined : BigInt(last),
  };
}

export function readNote(note: string): Note {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) throw new SyntaxError('no signed note');
  const lines = note.slice(gap + 2, -1).split('\n');
  return { text: note.slice(0, gap + 1), signatures: lines.map(readSignature) };
}

export function readSignature(line: string): Note['signatures'][number] {
  const parts = /^— (\S+) (\S+)$/.exec(line);
  if (parts?.[1] === undefined || parts[2] === undefined) throw new SyntaxError('no signature line');
  const bytes = fromBase64(parts[2]);
  return { name: parts[1], id: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}

export function readCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n');
  const hash = fromBase64(root);
  if (origin === '' || !/^(0|[1-9]\d{0,17})$/.test(size) || hash.length !== 32) throw new SyntaxError('no checkpoint');
  return { origin, size: BigInt(size), root: hash };
}

export const names = (note: Note, key: VerifierKey): boolean =>
  note.signatures.some((line) => line.name === key.name && line.id === key.id);

/** Whether this key really signed: all signatures under its name and id are right. */
export async function isSignedBy(note: Note, key: VerifierKey): Promise<boolean> {
  const own = note.signatures.filter((line) => line.name === key.name && line.id === key.id);
  const right = await Promise.all(own.map((line) => verifiesLine(key, line.signature, note.text)));
  return right.length > 0 && right.every(Boolean);
}

/** A cosignature (C2SP tlog-cosignature, version 1) begins with its time, eight bytes, which is signed too. */
function verifiesLine(key: VerifierKey, signature: Bytes, text: string): Promise<boolean> {
  if (key.signs === 'notes') return verifies(key.point, signature, utf8(text));
  if (signature.length !== 72) return Promise.resolve(false);
  return verifies(key.point, signature.slice(8), utf8(`cosignature/v1\ntime ${secondsIn(signature)}\n${text}`));
}

const secondsIn = (signature: Bytes): bigint => new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);

/** When a witness co-signed, in UTC by its own clock. */
export function cosignedAt(note: Note, key: VerifierKey): string | undefined {
  const line = note.signatures.find(({ name, id }) => name === key.name && id === key.id);
  return line && new Date(Number(secondsIn(line.signature)) * 1000).toISOString().replace(/\.\d+/, '');
}
