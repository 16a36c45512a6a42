import { describe, expect, test } from 'vitest';
import stamps from '../../../../fixtures/timestamps.json';
import { checkStamp } from './timestamp';

/** Tokens that OpenSSL made and verified, by an elliptic and by an RSA key. */
describe.each(['ecdsa', 'rsa'] as const)('a time stamp by an %s key', (kind) => {
  const token = stamps[kind];
  const bytes = Uint8Array.from(atob(token), (letter) => letter.charCodeAt(0));

  test('is right over the text it was made for, and says when and by whom', async () => {
    const stamp = await checkStamp(token, stamps.note);

    expect(stamp).toMatchObject({ kind: 'right', authority: 'Time stamps of a test, Yunting' });
    expect(stamp).toHaveProperty('at', expect.stringMatching(/^2026-11-25T12:45:\d\dZ$/));
  });

  test('is wrong over another text', async () => {
    expect(await checkStamp(token, stamps.note.replace('7', '8'))).toEqual({ kind: 'wrong' });
  });

  test('with one other byte in what was signed or in the signature is wrong', async () => {
    const time = new TextDecoder('latin1').decode(bytes).indexOf('20261125');
    for (const at of [time + 3, bytes.length - 1]) {
      const turned = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

      expect(await checkStamp(btoa(String.fromCharCode(...turned)), stamps.note)).toEqual({ kind: 'wrong' });
    }
  });

  test('with a hash that proves nothing any more is not judged', async () => {
    const sha256 = '\x60\x86\x48\x01\x65\x03\x04\x02\x01';
    const sha224 = '\x60\x86\x48\x01\x65\x03\x04\x02\x04';
    const other = atob(token).replaceAll(sha256, sha224);

    expect(await checkStamp(btoa(other), stamps.note)).toEqual({ kind: 'unknown' });
  });

  test('cut off anywhere is wrong and no error', async () => {
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = btoa(String.fromCharCode(...bytes.slice(0, length)));

      expect(await checkStamp(cut, stamps.note)).toEqual({ kind: 'wrong' });
    }
  });
});

test('what is no token at all is wrong', async () => {
  expect(await checkStamp('%', stamps.note)).toEqual({ kind: 'wrong' });
  expect(await checkStamp('MAA=', stamps.note)).toEqual({ kind: 'wrong' });
});
