import { beforeEach, expect, test } from 'vitest';
import type { Pass } from '@/api/schemas';
import { codeIn, forgetPass, keepPass, languageName, passFor } from './pass';

const kept = new Map<string, string>();
const pass = { pass: 'secret', door: { hearing: 'h1', name: '王邻居' } } as unknown as Pass;

beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
});

test('a pass is kept for its hearing and for no other', () => {
  keepPass(pass);

  expect(passFor('h1')).toEqual(pass);
  expect(passFor('h2')).toBeUndefined();
});

test('a pass that was forgotten is gone', () => {
  keepPass(pass);
  forgetPass('h1');

  expect(passFor('h1')).toBeUndefined();
});

test('the code of a link is what stands behind the hash sign', () => {
  expect(codeIn('#ABCD-EFGH')).toBe('ABCD-EFGH');
  expect(codeIn('')).toBe('');
});

test('a language is named in the language of the reader', () => {
  expect(languageName('it', 'en')).toBe('Italian');
});
