import { expect, test } from 'vitest';
import { digestOf } from './digest';

test('a text has the digest that the court computes over its UTF-8 bytes', async () => {
  expect(await digestOf('同意离婚。')).toHaveLength(64);
  expect(await digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
