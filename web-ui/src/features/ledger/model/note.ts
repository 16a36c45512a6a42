import type { Bytes } from './bytes';
import { fromBase64, sha256, toHex, utf8 } from './bytes';
import { verifies } from './ed25519';

/** C2SP signed notes, checkpoints and keys. Whatever cannot be read throws a SyntaxError. */

const ED25519_NOTE = 1;

export interface VerifierKey {
  name: string;
  id: string;
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
  if (encoded[0] !== ED25519_NOTE || encoded.length !== 33 || id !== parts[2]) {
    throw new SyntaxError('no Ed25519 key, or its id is that of another');
  }
  return { name: parts[1], id, point: encoded.slice(1), lastSize: last === undefined ? undefined : BigInt(last) };
}

export function readNote(note: string): Note {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) throw new SyntaxError('no signed note');
  const lines = note.slice(gap + 2, -1).split('\n');
  return { text: note.slice(0, gap + 1), signatures: lines.map(readSignature) };
}

function readSignature(line: string): Note['signatures'][number] {
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
  const right = await Promise.all(own.map((line) => verifies(key.point, line.signature, utf8(note.text))));
  return right.length > 0 && right.every(Boolean);
}
