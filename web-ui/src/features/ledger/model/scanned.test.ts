import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scannedFrom } from './scanned';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6 by way of one long row of bits. */
const base32 = (bytes: Buffer) =>
  (
    [...bytes]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{1,5}/g) ?? []
  )
    .map((bits) => LETTERS[parseInt(bits.padEnd(5, '0'), 2)])
    .join('');

const codeOf = (text: string) => `#R1${base32(deflateRawSync(Buffer.from(text)))}`;

test('a page that nobody scanned brings nothing', async () => {
  expect(await scannedFrom('')).toEqual({ kind: 'nothing' });
  expect(await scannedFrom('#')).toEqual({ kind: 'nothing' });
});

test('a code brings its receipt, character by character', async () => {
  const receipt = JSON.stringify({
    format: 'yunting-receipt-1',
    statement: '{"kind":"案件已立案"}',
    path: ['ab'.repeat(32)],
  });

  expect(await scannedFrom(codeOf(receipt))).toEqual({ kind: 'whole', receipt });
});

test('a code without room brings the leaf of its receipt', async () => {
  expect(await scannedFrom(`#F1${'AB'.repeat(32)}`)).toEqual({ kind: 'fingerprint', leaf: 'ab'.repeat(32) });
});

test.each([
  ['a form this page does not know', '#R2ABCDEFGH'],
  ['letters no code has', '#R1abc!'],
  ['a fingerprint that is too short', '#F1ABCD'],
  ['what does not unfold', '#R1AAAAAAAAAAAAAAAA'],
  ['what unfolds to more than any receipt', codeOf('0'.repeat(70_000))],
])('%s is not taken for a receipt', async (_, fragment) => {
  expect(await scannedFrom(fragment)).toEqual({ kind: 'unreadable' });
});

test('a code that was cut off is not taken for a receipt', async () => {
  expect(await scannedFrom(codeOf(JSON.stringify({ a: 'b'.repeat(50), c: 'd' })).slice(0, -12))).toEqual({
    kind: 'unreadable',
  });
});
