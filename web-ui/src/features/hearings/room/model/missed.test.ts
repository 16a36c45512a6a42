import { expect, test } from 'vitest';
import type { Line, MissedAct } from '@/rtc';
import { anAct } from './fixtures';
import { afterLine, afterMissed, NEVER_AWAY, putAway, type Absence } from './missed';

const UP: Line = { at: 'up' };
const DOWN: Line = { at: 'down', attempt: 1 };
const told = (absence: Absence, acts: MissedAct[], earlier = 0) =>
  afterMissed(absence, { type: 'missed', acts, earlier });
const ids = (absence: Absence) => absence.missed?.acts.map(({ id }) => id);

/** Was in the room, and lost the line for that long. */
function awayFor(ms: number, before: Absence = NEVER_AWAY): Absence {
  return [UP, DOWN, DOWN, UP].reduce(
    (absence, line, step) => afterLine(absence, line, [0, 1_000, 1_500, 1_000 + ms][step] ?? 0),
    before,
  );
}

test('the time without a line is counted from its loss, however often it was tried again', () => {
  expect(told(awayFor(130_000), [anAct('a', 'person-warned')]).missed?.seconds).toBe(130);
});

test('whoever comes in for the first time was not away, however long that took', () => {
  const entered = afterLine(afterLine(NEVER_AWAY, DOWN, 0), UP, 60_000);

  expect(entered.seconds).toBe(0);
});

test('another loss before the first was read adds to it, in order', () => {
  const once = told(awayFor(10_000), [anAct('a', 'person-warned')], 2);
  const twice = told(awayFor(20_000, once), [anAct('b', 'exhibit-shown')], 1);

  expect(ids(twice)).toEqual(['a', 'b']);
  expect(twice.missed).toMatchObject({ seconds: 30, earlier: 3 });
});

test('what was told is not told again, read or not', () => {
  const once = told(awayFor(10_000), [anAct('a', 'person-warned')]);

  expect(ids(told(once, [anAct('a', 'person-warned'), anAct('b', 'exhibit-shown')]))).toEqual(['a', 'b']);
  expect(told(putAway(once), [anAct('a', 'person-warned')]).missed).toBeUndefined();
  expect(ids(told(putAway(once), [anAct('b', 'exhibit-shown')]))).toEqual(['b']);
});
