import type { BaseBlock } from 'asn1js';
import {
  ContentInfo,
  getCrypto,
  SignedData,
  TSTInfo,
  type AlgorithmIdentifier,
  type Certificate,
  type SignerInfo,
} from 'pkijs';
import { fromBase64, utf8 } from './bytes';

/**
 * What a time stamp (RFC 3161) proves: that its authority saw these bytes at that time. Which authority to trust is for the reader to say; `unknown` is
 * one whose algorithms this page does not know.
 */
export type Stamp = { kind: 'right'; at: string; authority: string } | { kind: 'wrong' } | { kind: 'unknown' };

/** SHA-256, SHA-384 and SHA-512. The library knows SHA-1 too, which proves nothing any more. */
const HASHES = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3']);

/** Checks a token, DER in base64, over a text. */
export async function checkStamp(token: string, text: string): Promise<Stamp> {
  try {
    return await checked(fromBase64(token), text);
  } catch {
    // the library throws at whatever is no token, and at a token that is not over this text
    return { kind: 'wrong' };
  }
}

async function checked(token: BufferSource, text: string): Promise<Stamp> {
  const signed = new SignedData({ schema: ContentInfo.fromBER(token).content as BaseBlock });
  const info = TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer());
  if (!hashesOf(signed, info).every((hash) => HASHES.has(hash.algorithmId)) || !signed.signerInfos.every(isKnown)) {
    return { kind: 'unknown' };
  }
  const { signatureVerified, signerCertificate } = await signed.verify({
    signer: 0,
    data: utf8(text).buffer,
    extendedMode: true,
  });
  return signatureVerified === true && signerCertificate
    ? { kind: 'right', at: info.genTime.toISOString().replace(/\.\d+/, ''), authority: nameOf(signerCertificate) }
    : { kind: 'wrong' };
}

const hashesOf = (signed: SignedData, info: TSTInfo): AlgorithmIdentifier[] => [
  info.messageImprint.hashAlgorithm,
  ...signed.signerInfos.map((signer) => signer.digestAlgorithm),
];

const isKnown = ({ signatureAlgorithm }: SignerInfo): boolean =>
  'name' in getCrypto(true).getAlgorithmByOID(signatureAlgorithm.algorithmId);

/** As whom the certificate was made out. */
const nameOf = ({ subject }: Certificate): string =>
  subject.typesAndValues.map(({ value }) => value.valueBlock.value).join(', ');
