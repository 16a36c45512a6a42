import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { check, readKeys, readReceipt } from './receipt';

/** A ledger of five entries, written down here from RFC 6962 with another library than the page uses. */

const sha = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};
const node = (left: Buffer, right: Buffer) => sha(Uint8Array.of(1), left, right);

const ORIGIN = 'yunting/浙1121';
const FILE = 'a'.repeat(64);
const SALT = Buffer.alloc(32, 7);

const statements = ['{"kind":"a"}', '{"kind":"b"}', `{"digest":"${FILE}","kind":"c"}`, '{"kind":"d"}', '{"kind":"e"}'];
const leaves = statements.map((statement) => sha(Uint8Array.of(0), sha(SALT, Buffer.from(statement))));
const [l0, l1, l2, l3, l4] = leaves as [Buffer, Buffer, Buffer, Buffer, Buffer];
const left = node(node(l0, l1), node(l2, l3));
const root = node(left, l4);

const court = generateKeyPairSync('ed25519');
const thief = generateKeyPairSync('ed25519');

function keyOf(pair: typeof court): { id: Buffer; line: string } {
  const point = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const encoded = Buffer.concat([Uint8Array.of(1), point]);
  const id = sha(Buffer.from(`${ORIGIN}\n`), encoded).subarray(0, 4);
  return { id, line: `${ORIGIN}+${id.toString('hex')}+${encoded.toString('base64')}` };
}

function noteOf(size: number, head: Buffer, pair = court): string {
  const text = `${ORIGIN}\n${size}\n${head.toString('base64')}\n`;
  const signature = Buffer.concat([keyOf(pair).id, sign(null, Buffer.from(text), pair.privateKey)]);
  return `${text}\n— ${ORIGIN} ${signature.toString('base64')}\n`;
}

const honest = {
  format: 'yunting-receipt-1',
  statement: statements[2],
  salt: SALT.toString('hex'),
  index: 2,
  path: [l3, node(l0, l1), l4].map((hash) => hash.toString('hex')),
  checkpoint: noteOf(5, root),
};

async function faults(changes: object = {}, file?: string, keys = keyOf(court).line) {
  const receipt = readReceipt(JSON.stringify({ ...honest, ...changes }));
  return (await check(receipt, await readKeys(keys), file)).faults;
}

test('an honest receipt holds for its file', async () => {
  expect(await faults()).toEqual([]);
  expect(await faults({}, FILE)).toEqual([]);
  expect(await faults({ statement: statements[4], index: 4, path: [left.toString('hex')] })).toEqual([]);
});

describe('a lie is noticed:', () => {
  test.each([
    ['another file', {}, 'b'.repeat(64), 'file-differs'],
    ['a changed statement', { statement: '{"kind":"x"}' }, undefined, 'not-in-the-tree'],
    ['a swapped leaf', { index: 3 }, undefined, 'not-in-the-tree'],
    ['a place outside the tree', { index: 5 }, undefined, 'not-in-the-tree'],
    ['a missing node', { path: honest.path.slice(1) }, undefined, 'not-in-the-tree'],
    ['a node too many', { path: [...honest.path, honest.path[0]] }, undefined, 'not-in-the-tree'],
    ['nodes out of order', { path: honest.path.toReversed() }, undefined, 'not-in-the-tree'],
    ['the tree of another size', { checkpoint: noteOf(3, root) }, undefined, 'not-in-the-tree'],
    ['a key of their own', { checkpoint: noteOf(5, root, thief) }, undefined, 'signed-by-no-trusted-key'],
    [
      'a text changed under its signature',
      { checkpoint: honest.checkpoint.replace('\n5\n', '\n6\n') },
      undefined,
      'signature-wrong',
    ],
    ['no checkpoint at all', { checkpoint: 'nonsense' }, undefined, 'checkpoint-unreadable'],
  ])('%s', async (_, changes, file, fault) => {
    expect(await faults(changes, file)).toContain(fault);
  });

  test('a key that was retired before', async () => {
    expect(await faults({}, undefined, `${keyOf(court).line} 5`)).toEqual([]);
    expect(await faults({}, undefined, `${keyOf(court).line} 4`)).toEqual(['key-retired']);
  });
});

describe('a witness that the reader trusts', () => {
  const bar = generateKeyPairSync('ed25519');
  const NAME = 'bar.example/witness';
  const point = Buffer.concat([Uint8Array.of(4), bar.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = sha(Buffer.from(`${NAME}\n`), point).subarray(0, 4);
  const keys = `${keyOf(court).line}\n${NAME}+${id.toString('hex')}+${point.toString('base64')}`;
  const seconds = 1_764_396_000;

  /** C2SP tlog-cosignature, written down from its page. */
  function cosigned(text: string, at = seconds): string {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(at));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), bar.privateKey);
    return `— ${NAME} ${Buffer.concat([id, time, signature]).toString('base64')}`;
  }

  const text = noteOf(5, root).replace(/\n— .*\n$/, '');
  const checked = async (cosignatures: string[]) =>
    check(readReceipt(JSON.stringify({ ...honest, cosignatures })), await readKeys(keys), undefined);

  test('is named with the time at which it found the ledger consistent', async () => {
    const { faults: found, witnesses } = await checked([cosigned(text)]);

    expect(found).toEqual([]);
    expect(witnesses).toEqual([{ name: NAME, at: '2025-11-29T06:00:00Z' }]);
  });

  test.each([
    ['another tree', cosigned(text.replace('\n5\n', '\n4\n'))],
    ['another time', cosigned(text, seconds + 1)],
  ])('is not believed over %s', async (_, line) => {
    const { faults: found, witnesses } = await checked([line]);

    expect(found).toEqual(['cosignature-wrong']);
    expect(witnesses).toEqual([]);
  });

  test('signs in nobody else’s place', async () => {
    const receipt = readReceipt(JSON.stringify({ ...honest, cosignatures: [cosigned(text)] }));
    const witnessOnly = await readKeys(keys.split('\n')[1] ?? '');

    expect((await check(receipt, witnessOnly, undefined)).faults).toEqual(['signed-by-no-trusted-key']);
    expect((await check(receipt, await readKeys(keyOf(court).line), undefined)).witnesses).toEqual([]);
  });
});

test('keys are read as the court publishes them', async () => {
  const published = JSON.stringify({ items: [{ key: keyOf(court).line, firstSize: 0, lastSize: 4 }] });

  expect(await faults({}, undefined, published)).toEqual(['key-retired']);
});

test.each(['', '[]', '{}', '{"format":"yunting-receipt-2"}', JSON.stringify({ ...honest, salt: '00' })])(
  'what is no receipt is refused: %s',
  (text) => {
    expect(() => readReceipt(text)).toThrow(SyntaxError);
  },
);

test.each(['', '# nothing\n', 'a+b', keyOf(court).line.replace(/\+[0-9a-f]{8}\+/, '+00000000+')])(
  'what is no key is refused: %s',
  async (text) => {
    await expect(readKeys(text)).rejects.toThrow();
  },
);
