import { describe, expect, test } from 'vitest';
import type { FromCourt, Line, RoomPerson } from '@/rtc';
import { aHearing, aPerson, aState, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import { after, BEFORE_ENTERING, screenOf, type Happening, type RoomScreen } from './RoomScreen';

const line = (is: Line): Happening => ({ kind: 'line', line: is, at: 0 });
const heard = (message: FromCourt): Happening => ({ kind: 'heard', message });
const UP = line({ at: 'up' });
const DOWN = line({ at: 'down', attempt: 2 });
const ENTERING = line({ at: 'entering' });

const welcome = (person: string) =>
  heard({ type: 'welcome', you: { person, name: 'n', capacity: 'other' }, may: [], protocol: 1 });

let seq = 0;
const state = (me: RoomPerson, over: Parameters<typeof aState>[0] = {}) =>
  heard(aState({ seq: (seq += 1), people: [aPerson(JUDGE), me], ...over }));
const defendant = (place: RoomPerson['place']) => state(aPerson(DEFENDANT, { place }));

const visitOf = (...happenings: Happening[]) => happenings.reduce(after, BEFORE_ENTERING);
const screen = (...happenings: Happening[]): RoomScreen => screenOf(visitOf(...happenings));
const entered = [ENTERING, UP, welcome(DEFENDANT)];

test('begins with the check of the devices and stays there until the court has spoken', () => {
  expect(screen()).toEqual({ at: 'checking', entering: 'not-yet' });
  expect(screen(ENTERING)).toEqual({ at: 'checking', entering: 'asked' });
  expect(screen(ENTERING, DOWN)).toEqual({ at: 'checking', entering: 'trying-again' });
  expect(screen(...entered)).toEqual({ at: 'checking', entering: 'asked' });
});

test.each([
  ['waiting', 'waiting'],
  ['absent', 'waiting'],
  ['room', 'in-room'],
  ['removed', 'removed'],
] as const)('puts a party whose place is %s before the screen %s', (place, at) => {
  expect(screen(...entered, defendant(place)).at).toBe(at);
});

test.each([JUDGE, CLERK])('gives %s the desk of the court wherever they are, for they open the doors', (person) => {
  const me = aPerson(person, { place: 'waiting' });

  expect(screen(ENTERING, UP, welcome(person), state(me, { people: [me] })).at).toBe('in-room');
});

test('tells apart waiting for the first time and being put back', () => {
  expect(screen(...entered, defendant('waiting'), defendant('room'), defendant('waiting')).at).toBe('put-back');
  expect(screen(...entered, defendant('room'), defendant('waiting'), defendant('room')).at).toBe('in-room');
});

describe('a private room', () => {
  const apart = (place: RoomPerson['place'], me: string = DEFENDANT) =>
    state(aPerson(me, { place }), {
      privateRooms: [{ side: 'defendant', since: '2026-11-27T07:05:00Z', members: [DEFENDANT, 'interpreter-1'] }],
    });

  test('is where its members are, whether they were admitted or wait', () => {
    expect(screen(...entered, apart('room')).at).toBe('apart');
    expect(screen(...entered, apart('waiting')).at).toBe('apart');
    expect(screen(...entered, apart('room'), defendant('room')).at).toBe('in-room');
    expect(screen(...entered, apart('waiting'), defendant('waiting')).at).toBe('waiting');
  });

  test('survives a lost line, and is nothing to those who are not in it', () => {
    expect(screen(...entered, apart('room'), DOWN)).toMatchObject({ at: 'line-down', last: { at: 'apart' } });
    expect(screen(ENTERING, UP, welcome(PLAINTIFF), apart('room', PLAINTIFF)).at).toBe('in-room');
  });
});

describe('a lost line', () => {
  test('keeps the last screen, and stays lost until the court has told the present state', () => {
    const lost = [...entered, defendant('room'), DOWN];

    expect(screen(...lost)).toMatchObject({ at: 'line-down', attempt: 2, last: { at: 'in-room' } });
    expect(screen(...lost, UP, welcome(DEFENDANT)).at).toBe('line-down');
    expect(screen(...lost, UP, welcome(DEFENDANT), defendant('room')).at).toBe('in-room');
  });

  test('takes the first state on the new line, whatever its number', () => {
    const before = heard(aState({ seq: 90, people: [aPerson(DEFENDANT, { place: 'waiting' })] }));
    const now = heard(aState({ seq: 1, people: [aPerson(DEFENDANT)] }));

    expect(screen(...entered, before, DOWN, UP, now).at).toBe('in-room');
  });
});

test('passes over a state older than the one at hand', () => {
  const newer = heard(aState({ seq: 9, people: [aPerson(DEFENDANT)] }));
  const older = heard(aState({ seq: 8, people: [aPerson(DEFENDANT, { place: 'waiting' })] }));

  expect(screen(...entered, newer, older).at).toBe('in-room');
});

test.each(['closed', 'adjourned', 'vacated'] as const)(
  'is over once the hearing is %s, however the line ends',
  (outcome) => {
    const over = [...entered, state(aPerson(DEFENDANT), { hearing: aHearing({ state: outcome }) })];
    const expected = { at: 'over', outcome, caseId: 'case-1' };

    expect(screen(...over)).toEqual(expected);
    expect(screen(...over, line({ at: 'ended', end: { kind: 'over' } }))).toEqual(expected);
    expect(screen(...over, DOWN)).toEqual(expected);
  },
);

test.each([
  [{ kind: 'over' }, { at: 'over', outcome: 'closed', caseId: undefined }],
  [{ kind: 'dismissed' }, { at: 'dismissed' }],
  [{ kind: 'barred', reason: 'hearing-removed-stays-out' }, { at: 'removed' }],
  [
    { kind: 'barred', reason: 'hearing-not-summoned' },
    { at: 'refused', refused: { why: 'barred', reason: 'hearing-not-summoned' } },
  ],
  [
    { kind: 'malformed', reason: 'x' },
    { at: 'refused', refused: { why: 'malformed', reason: 'x' } },
  ],
  [{ kind: 'replaced' }, { at: 'refused', refused: { why: 'replaced' } }],
] as const)('shows what the end %o of the line means', (end, expected) => {
  expect(screen(...entered, line({ at: 'ended', end }))).toEqual(expected);
});

test('a witness who was dismissed is told so, whatever the line does then', () => {
  const duty = { state: 'dismissed', undertakingOwed: true, onBehalfOf: null, interprets: null, examiners: [] };
  const gone = [...entered, state(aPerson(DEFENDANT, { capacity: 'witness', place: 'left', duty }))];

  expect(screen(...gone)).toEqual({ at: 'dismissed' });
  expect(screen(...gone, DOWN)).toEqual({ at: 'dismissed' });
});

test('shows the code of a refused ticket', () => {
  expect(screen(ENTERING, line({ at: 'refused', code: 'forbidden', instance: 'r-7' }))).toEqual({
    at: 'refused',
    refused: { why: 'ticket', code: 'forbidden', instance: 'r-7' },
  });
});

test('goes back to entering when the person takes the place back from another device', () => {
  const replaced = [...entered, defendant('room'), line({ at: 'ended', end: { kind: 'replaced' } })];

  expect(screen(...replaced, ENTERING)).toEqual({ at: 'checking', entering: 'asked' });
  expect(screen(...replaced, ENTERING, UP, welcome(DEFENDANT), defendant('room')).at).toBe('in-room');
});

test('offers only the acts the court says are open now, and none it does not know', () => {
  const now = screen(...entered, state(aPerson(DEFENDANT), { may: ['mute', 'levitate'] }));

  expect(now.at === 'in-room' && now.room.may).toEqual(['mute']);
});

test('keeps who speaks, how each line is, and what each sees', () => {
  const now = screen(
    ...entered,
    defendant('room'),
    heard({ type: 'speaker', person: JUDGE }),
    heard({ type: 'quality', person: JUDGE, verdict: 'poor', picture: 'low' }),
  );

  expect(now.at === 'in-room' && [now.room.speaker, now.room.quality, now.room.pictures]).toEqual([
    JUDGE,
    { [JUDGE]: 'poor' },
    { [JUDGE]: 'low' },
  ]);
});

test('keeps the last alarm of the recording, and lets go of it when all is well', () => {
  const alarm = (nothingSince: string | null) =>
    heard({
      type: 'recording-alarm',
      nothingSince,
      notKeptSince: null,
      soundLostSince: null,
      picturesLostSince: null,
      unheard: [],
      unseen: [],
    });
  const now = screen(...entered, defendant('room'), alarm('2026-11-27T07:03:00Z'));
  const later = screen(...entered, defendant('room'), alarm('2026-11-27T07:03:00Z'), alarm(null));

  expect(now.at === 'in-room' && now.room.alarm?.nothingSince).toBe('2026-11-27T07:03:00Z');
  expect(later.at === 'in-room' && later.room.alarm?.nothingSince).toBeNull();
});
