import { expect, test } from 'vitest';
import { placed } from './placed';

const phone = { width: 360, height: 480 };

test('a large picture is seen whole', () => {
  expect(placed({ width: 3600, height: 2400 }, phone, 0, 1)).toEqual({
    outside: { width: 360, height: 240 },
    inside: { width: 360, height: 240 },
  });
});

test('a small one is not made larger than it is', () => {
  expect(placed({ width: 100, height: 50 }, phone, 0, 1).inside).toEqual({ width: 100, height: 50 });
});

test.each([1, -1, 3, -3])(
  'turned by %i quarters it takes up as much upright as it did lying, and is seen whole',
  (quarters) => {
    expect(placed({ width: 3600, height: 2700 }, phone, quarters, 1)).toEqual({
      outside: { width: 360, height: 480 },
      inside: { width: 480, height: 360 },
    });
  },
);

test('enlarged it is larger than the frame, which is moved over it', () => {
  expect(placed({ width: 3600, height: 2400 }, phone, 2, 4).outside).toEqual({ width: 1440, height: 960 });
});
