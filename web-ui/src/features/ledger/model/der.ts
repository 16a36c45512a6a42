import type { Bytes } from './bytes';
import { toHex } from './bytes';

/** A value in DER (X.690): its tag, what is in it, and itself whole. */
export interface Der {
  tag: number;
  content: Bytes;
  whole: Bytes;
}

/** @throws SyntaxError if these bytes do not begin with one value that ends within them */
export function readDer(bytes: Bytes): Der {
  const [tag = 0, first = 0] = bytes;
  let start = 2;
  let length = first;
  if (first >= 0x80) {
    start = 2 + (first & 0x7f);
    length = bytes.slice(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  if (bytes.length < 2 || first === 0x80 || (tag & 0x1f) === 0x1f || start + length > bytes.length) {
    throw new SyntaxError('no DER value');
  }
  return { tag, content: bytes.slice(start, start + length), whole: bytes.slice(0, start + length) };
}

/** The values in a value. */
export function partsOf({ content }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; at += parts.at(-1)?.whole.length ?? content.length) {
    parts.push(readDer(content.slice(at)));
  }
  return parts;
}

/**
 * The value on a way down, each step the place among the parts.
 *
 * @throws SyntaxError if there is none
 */
export function partAt(value: Der, ...way: number[]): Der {
  return way.reduce((inner, place) => {
    const part = partsOf(inner).at(place);
    if (part === undefined) throw new SyntaxError('a part is missing');
    return part;
  }, value);
}

/** What is in a value, in hexadecimal: how object identifiers are compared here. */
export const hexOf = (value: Der): string => toHex(value.content);

export const textOf = (value: Der): string => new TextDecoder().decode(value.content);
