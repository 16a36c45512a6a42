import { expect, test } from 'vitest';
import { sizeName } from './sizeName';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_500, '1.5 kB'],
  [52_428_800, '52.4 MB'],
  [3_000_000_000_000, '3,000 GB'],
])('%d bytes are called %s', (bytes, name) => {
  expect(sizeName(bytes, 'en')).toBe(name);
});
