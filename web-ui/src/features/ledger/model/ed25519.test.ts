import { describe, expect, test, vi } from 'vitest';
import { fromHex, utf8 } from './bytes';
import { verifies, verifiesWithoutBrowser } from './ed25519';

/** RFC 8032, 7.1. */
const vectors = [
  {
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

describe('an Ed25519 signature', () => {
  test.each(vectors)('of RFC 8032 over "$message" is right', async ({ key, message, signature }) => {
    expect(await verifiesWithoutBrowser(fromHex(key), fromHex(signature), fromHex(message))).toBe(true);
  });

  test('is checked by hand in a browser that does not know the algorithm', async () => {
    const unknown = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    const [{ key, message, signature } = { key: '', message: '', signature: '' }] = vectors;

    expect(await verifies(fromHex(key), fromHex(signature), fromHex(message))).toBe(true);
    expect(unknown).toHaveBeenCalledOnce();
    unknown.mockRestore();
  });

  test('that the browser made is right, and wrong over another text, by another key or with any bit turned', async () => {
    const signer = await newKey();
    const other = await newKey();
    const message = utf8('court.example/ledger\n7\nrootroot\n');
    const signature = await signer.sign(message);

    expect(await verifiesWithoutBrowser(signer.key, signature, message)).toBe(true);
    expect(await verifiesWithoutBrowser(signer.key, signature, utf8('court.example/ledger\n8\nrootroot\n'))).toBe(
      false,
    );
    expect(await verifiesWithoutBrowser(other.key, signature, message)).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const turned = signature.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(await verifiesWithoutBrowser(signer.key, turned, message)).toBe(false);
    }
  });

  test('whose second half is not reduced is wrong, so that nobody makes two signatures of one', async () => {
    const signer = await newKey();
    const message = utf8('x');
    const signature = await signer.sign(message);
    const order = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
    let carry = 0;
    const second = signature.slice(32).map((byte, at) => {
      carry += byte + (order[at] ?? 0);
      const digit = carry & 255;
      carry >>= 8;
      return digit;
    });

    expect(
      await verifiesWithoutBrowser(signer.key, Uint8Array.from([...signature.slice(0, 32), ...second]), message),
    ).toBe(false);
  });

  test('by something that is no point or of another length is wrong and no error', async () => {
    const signature = fromHex(vectors[0]?.signature ?? '');

    expect(await verifiesWithoutBrowser(new Uint8Array(32).fill(255), signature, utf8(''))).toBe(false);
    expect(await verifiesWithoutBrowser(new Uint8Array(31), signature, utf8(''))).toBe(false);
    expect(await verifiesWithoutBrowser(fromHex(vectors[0]?.key ?? ''), signature.slice(1), utf8(''))).toBe(false);
  });
});

async function newKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  return {
    key: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (message: Uint8Array<ArrayBuffer>) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)),
  };
}
