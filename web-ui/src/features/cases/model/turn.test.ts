import { expect, test } from 'vitest';
import type { Turn } from '@/api/schemas';
import { addressOf, byUrgency } from './turn';

const turn = (kind: Turn['kind'], more: Partial<Turn> = {}): Turn => ({ kind, mine: true, ...more });
const due = (at: string) => ({ due: { rule: 'decide-on-filing', at, basis: 'OLR 9' } });

test.each([
  ['decide-filing', '/cases/c1/decision'],
  ['correct-filing', '/cases/c1/correction'],
  ['verify-identity', '/identity'],
  ['choose-consent', '/cases/c1/consent'],
  ['add-evidence', '/cases/c1/evidence'],
  ['schedule-hearing', '/cases/c1/schedule'],
  ['enter-hearing', '/cases/c1?tab=hearings'],
  ['none', undefined],
] as const)('a turn to %s leads to %s', (kind, address) => {
  expect(addressOf(turn(kind), 'c1')).toBe(address);
});

test('a turn about a hearing leads to that hearing', () => {
  expect(addressOf(turn('enter-hearing', { params: { hearing: 'h1' } }), 'c1')).toBe('/hearings/h1');
});

test('the turn of somebody else leads nowhere', () => {
  expect(addressOf(turn('correct-filing', { mine: false }), 'c1')).toBeUndefined();
});

test('what waits for me stands first, the most urgent on top, the rest keeps its order', () => {
  const cases = [
    { id: 'theirs', turn: turn('decide-filing', { mine: false }) },
    { id: 'later', turn: turn('add-evidence', due('2026-12-02T00:00:00Z')) },
    { id: 'whenever', turn: turn('choose-consent') },
    { id: 'quiet', turn: turn('none') },
    { id: 'soon', turn: turn('correct-filing', due('2026-12-01T00:00:00Z')) },
  ];

  expect(byUrgency(cases).map((each) => each.id)).toEqual(['soon', 'later', 'whenever', 'theirs', 'quiet']);
});
