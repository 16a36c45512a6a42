import { describe, expect, test } from 'vitest';
import { clockTime, courtSide, dayAndTime, dayName, isInstant, isPressing, placeOfZone, timeLeft } from './time';

const at = (instant: string) => Date.parse(instant);
const now = at('2026-11-01T00:00:00Z');
const rome = { mine: 'Europe/Rome', court: 'Asia/Shanghai' };

describe('a hearing at 15:00 in Qingtian', () => {
  const winter = at('2026-11-03T07:00:00Z');
  const summer = at('2026-07-03T07:00:00Z');

  test('is at eight in Rome in winter and at nine in summer', () => {
    expect(clockTime(winter, 'Europe/Rome', 'it')).toBe('08:00');
    expect(clockTime(summer, 'Europe/Rome', 'it')).toBe('09:00');
  });

  test.each([
    ['zh-Hans', '11月3日周二 08:00'],
    ['zh-Hant', '11月3日週二 08:00'],
    ['en', 'Tue 3 Nov 08:00'],
    ['it', 'mar 3 nov 08:00'],
  ] as const)('reads in %s as %s', (language, expected) => {
    expect(dayAndTime(winter, 'Europe/Rome', language, now)).toBe(expected);
  });

  test('shows the court beside it with the hour alone on the same day', () => {
    expect(courtSide(winter, rome, 'en', now)).toBe('15:00');
  });
});

test('the court side names its day when it is already tomorrow there', () => {
  expect(courtSide(at('2026-11-03T20:00:00Z'), rome, 'en', now)).toBe('Wed 4 Nov 04:00');
});

test('somebody whose clock agrees with the court sees one time', () => {
  const zones = { mine: 'Asia/Hong_Kong', court: 'Asia/Shanghai' };

  expect(courtSide(at('2026-11-03T07:00:00Z'), zones, 'en', now)).toBeUndefined();
});

test('a period that ends at midnight is written as the end of its last day', () => {
  const end = at('2026-12-01T16:00:00Z');

  expect(dayAndTime(end, 'Asia/Shanghai', 'en', now)).toBe('Tue 1 Dec 24:00');
  expect(courtSide(end, rome, 'en', now)).toBe('24:00');
});

test('a moment after midnight belongs to the new day', () => {
  expect(dayAndTime(at('2026-12-01T16:00:01Z'), 'Asia/Shanghai', 'en', now)).toBe('Wed 2 Dec 00:00');
});

test('the clock alone writes midnight as 00:00', () => {
  expect(clockTime(at('2026-11-02T23:00:00Z'), 'Europe/Rome', 'en')).toBe('00:00');
});

test('another year is named', () => {
  expect(dayName(at('2027-01-05T07:00:00Z'), 'Europe/Rome', 'en', now)).toContain('2027');
  expect(dayName(at('2026-11-05T07:00:00Z'), 'Europe/Rome', 'en', now)).not.toContain('2026');
});

test.each([
  ['2026-11-04T00:00:00Z', { kind: 'far' }],
  ['2026-11-03T23:59:00Z', { kind: 'days', days: 2, hours: 23 }],
  ['2026-11-01T21:40:00Z', { kind: 'hours', hours: 21, minutes: 40 }],
  ['2026-11-01T00:00:30Z', { kind: 'minutes', minutes: 1 }],
  ['2026-11-01T00:00:00Z', { kind: 'past' }],
  ['2026-10-31T00:00:00Z', { kind: 'past' }],
])('until %s the time left is %j', (instant, expected) => {
  expect(timeLeft(at(instant), now)).toEqual(expected);
});

test('less than a day is pressing', () => {
  expect(isPressing(at('2026-11-01T23:59:00Z'), now)).toBe(true);
  expect(isPressing(at('2026-11-02T00:00:00Z'), now)).toBe(false);
});

test('a zone without a name of ours still says where', () => {
  expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

test.each([
  ['2026-11-01T21:40:00Z', true],
  ['2026-11-01T21:40:00.123456Z', true],
  ['2026-11-01', false],
  [7, false],
])('%j is an instant: %s', (value, expected) => {
  expect(isInstant(value)).toBe(expected);
});
