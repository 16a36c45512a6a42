import { expect, test } from 'vitest';
import { digestOf, sealedForm } from './digest';

test('a text has the digest that the court computes over its UTF-8 bytes', async () => {
  expect(await digestOf('同意离婚。')).toHaveLength(64);
  expect(await digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('what goes with a text is sealed with it, and a text alone is sealed as it is', () => {
  expect(sealedForm('同意离婚。', [])).toBe('同意离婚。');
  expect(sealedForm('同意离婚。', ['exhibit P-1'])).toBe('同意离婚。\u001Eexhibit P-1');
});
