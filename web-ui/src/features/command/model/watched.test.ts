import { expect, test } from 'vitest';
import { isOn, isOver, needsLooking, overdueMinutes, standingOf } from './watched';

test.each([
  ['scheduled', undefined, 'not-yet', false, false],
  ['waiting-room-open', undefined, 'waiting', true, false],
  ['in-session', undefined, 'sitting', true, false],
  ['paused', 'break', 'paused', true, false],
  ['paused', 'technical', 'technical-break', true, false],
  ['adjourned', undefined, 'adjourned', false, true],
  ['closed', undefined, 'closed', false, true],
  ['vacated', undefined, 'vacated', false, true],
] as const)('a hearing that is %s (%s) stands as %s', (state, interruption, standing, on, over) => {
  const hearing = interruption === undefined ? { state } : { state, interruption };

  expect([standingOf(hearing), isOn(hearing), isOver(hearing)]).toEqual([standing, on, over]);
});

const START = '2026-11-24T07:30:00Z';
const at = (clock: string) => Date.parse(`2026-11-24T${clock}Z`);

test.each([
  ['scheduled', '07:29:00', 0],
  ['scheduled', '07:30:59', 0],
  ['waiting-room-open', '07:42:10', 12],
  ['in-session', '07:42:10', 0],
  ['vacated', '07:42:10', 0],
] as const)('one that is %s at %s should have begun %i minutes ago', (state, clock, minutes) => {
  expect(overdueMinutes({ state, startsAt: START }, at(clock))).toBe(minutes);
});

test('looks for what is wrong now, not for what was, nor for people who have time yet', () => {
  const gone = { kind: 'recording-gap', since: START, count: 1 } as const;
  const nothing = { alarms: [], troubles: [], asking: [] };

  expect(needsLooking(nothing)).toBe(false);
  expect(needsLooking({ ...nothing, troubles: [{ capacity: 'defendant', standing: 'not-yet' }] })).toBe(false);
  expect(needsLooking({ ...nothing, alarms: [{ ...gone, until: START }] })).toBe(false);
  expect(needsLooking({ ...nothing, alarms: [gone] })).toBe(true);
  expect(needsLooking({ ...nothing, asking: [{ capacity: 'witness', at: START }] })).toBe(true);
  expect(needsLooking({ ...nothing, troubles: [{ capacity: 'defendant', standing: 'line-lost' }] })).toBe(true);
});
