import { expect, test } from 'vitest';
import { aPerson, aState, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import { canSpeakApart, sidesPresent } from './sides';

const interpreter = aPerson('interpreter-1', {
  capacity: 'interpreter',
  duty: { state: 'sworn', undertakingOwed: true, onBehalfOf: DEFENDANT, interprets: 'it', examiners: [] },
});

function sides(over: Parameters<typeof aState>[0] = {}) {
  const people = [aPerson(JUDGE), aPerson(CLERK), aPerson(PLAINTIFF), aPerson(DEFENDANT), interpreter];
  return sidesPresent(aState({ people, ...over }));
}

test('offers the bench and each side that is there, with those who interpret for it', () => {
  expect(sides().map(({ side, interpreters }) => [side, interpreters.length])).toEqual([
    ['bench', 0],
    ['plaintiff', 0],
    ['defendant', 1],
  ]);
});

test('opens no room for one alone', () => {
  const [bench, plaintiff, defendant] = sides();
  expect(bench && canSpeakApart(bench, false)).toBe(true);
  expect(plaintiff && canSpeakApart(plaintiff, true)).toBe(false);
  expect(defendant && canSpeakApart(defendant, true)).toBe(true);
  expect(defendant && canSpeakApart(defendant, false)).toBe(false);
});

test('tells which side is apart already', () => {
  const room = { side: 'defendant' as const, since: '2026-11-27T07:05:00Z', members: [DEFENDANT, 'interpreter-1'] };
  expect(sides({ privateRooms: [room] }).find(({ side }) => side === 'defendant')?.open).toEqual(room);
});
