import { expect, test } from 'vitest';
import { hasBrokenDown, secondsLeft } from './breakdown';
import { aBreakdown, aPerson, DEFENDANT } from './fixtures';

test.each([
  ['2026-11-27T07:05:00Z', 300],
  ['2026-11-27T07:09:59.001Z', 1],
  ['2026-11-27T07:10:00Z', 0],
  ['2026-11-27T07:30:00Z', 0],
])('at %s the court waits %d s more', (now, left) => {
  expect(secondsLeft(aBreakdown(), Date.parse(now))).toBe(left);
});

test('nobody has broken down whose line never failed', () => {
  expect(hasBrokenDown(aPerson(DEFENDANT))).toBe(false);
  expect(hasBrokenDown(aPerson(DEFENDANT, { breakdown: aBreakdown() }))).toBe(true);
});
