import { expect, test } from 'vitest';
import type { RoomPerson } from '@/rtc';
import { announcementsBetween } from './announcements';
import { aHearing, anAct, aPerson, aState, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import type { LiveScreen, Room, RoomScreen } from './RoomScreen';

const inRoom = (
  me: string,
  people: RoomPerson[],
  over: Partial<Room> & { state?: Room['state'] } = {},
): LiveScreen => ({
  at: 'in-room',
  room: {
    state: aState({ people }),
    me: people.find((one) => one.person === me) as RoomPerson,
    may: [],
    speaker: null,
    quality: {},
    pictures: {},
    alarm: undefined,
    missed: undefined,
    ...over,
  },
});
const keys = (before: RoomScreen, now: RoomScreen) => announcementsBetween(before, now).map((one) => one.key);

const all = [aPerson(JUDGE), aPerson(PLAINTIFF), aPerson(DEFENDANT)];
const but = (changed: RoomPerson) => all.map((one) => (one.person === changed.person ? changed : one));
const now = inRoom(DEFENDANT, all);

test('says nothing when nothing worth saying has changed', () => {
  const cameraOff = but(aPerson(PLAINTIFF, { devices: { microphone: 'on', camera: 'off' } }));

  expect(keys(now, inRoom(DEFENDANT, cameraOff))).toEqual([]);
});

test.each([
  [{ at: 'waiting', room: now.room }, now, 'in-room'],
  [now, { at: 'put-back', room: now.room }, 'put-back'],
  [now, { at: 'line-down', last: now, attempt: 1 }, 'line-down'],
  [{ at: 'line-down', last: now, attempt: 1 }, now, 'line-back'],
  [now, { at: 'removed' }, 'removed'],
  [now, { at: 'over', outcome: 'closed', caseId: 'case-1' }, 'over'],
] as [RoomScreen, RoomScreen, string][])('says where one has come to (%#)', (before, after, key) => {
  expect(keys(before, after)).toEqual([key]);
});

test.each([
  ['in-session', 'paused', 'paused'],
  ['paused', 'in-session', 'resumed'],
  ['waiting-room-open', 'in-session', 'in-session'],
] as const)('says that a hearing went from %s to %s', (from, to, key) => {
  const at = (state: typeof from | typeof to) =>
    inRoom(DEFENDANT, all, { state: aState({ people: all, hearing: aHearing({ state }) }) });

  expect(keys(at(from), at(to))).toEqual([key]);
});

test('tells a person of being muted and heard again, and nobody else', () => {
  const muted = but(aPerson(DEFENDANT, { mutedByCourt: { audio: true, video: false } }));

  expect(keys(now, inRoom(DEFENDANT, muted))).toEqual(['muted']);
  expect(keys(inRoom(DEFENDANT, muted), now)).toEqual(['unmuted']);
  expect(keys(inRoom(PLAINTIFF, all), inRoom(PLAINTIFF, muted))).toEqual([]);
});

test('names an exhibit when it is shown', () => {
  const showing = { exhibit: 'e1', number: 'P-3', title: 't', mediaType: 'application/pdf' };
  const shown = inRoom(DEFENDANT, all, { state: aState({ people: all, showing }) });

  expect(announcementsBetween(now, shown)).toEqual([{ key: 'showing', exhibit: 'P-3' }]);
  expect(keys(shown, now)).toEqual(['not-showing']);
});

test('tells the court alone of hands, lost lines and those who wait', () => {
  const hand = but(aPerson(PLAINTIFF, { handRaisedAt: '2026-11-27T07:05:00Z' }));
  const lost = but(aPerson(PLAINTIFF, { connected: false }));
  const gone = but(aPerson(PLAINTIFF, { place: 'absent' }));
  const waits = but(aPerson(PLAINTIFF, { place: 'waiting' }));

  expect(keys(inRoom(JUDGE, all), inRoom(JUDGE, hand))).toEqual(['hand']);
  expect(keys(inRoom(JUDGE, all), inRoom(JUDGE, lost))).toEqual(['lost']);
  expect(keys(inRoom(JUDGE, gone), inRoom(JUDGE, waits))).toEqual(['waits']);
  expect(keys(now, inRoom(DEFENDANT, hand))).toEqual([]);
});

test('says who speaks, but not that I do', () => {
  expect(keys(now, inRoom(DEFENDANT, all, { speaker: JUDGE }))).toEqual(['speaks']);
  expect(keys(now, inRoom(DEFENDANT, all, { speaker: DEFENDANT }))).toEqual([]);
});

test('everybody hears that the recording begins, is paused and ends', () => {
  const recorded = (state: 'off' | 'running' | 'paused') =>
    inRoom(PLAINTIFF, all, { state: aState({ people: all, recording: { state, since: null, reason: null } }) });

  expect(keys(recorded('off'), recorded('running'))).toEqual(['recording-running']);
  expect(keys(recorded('running'), recorded('paused'))).toEqual(['recording-paused']);
  expect(keys(recorded('paused'), recorded('off'))).toEqual(['recording-off']);
});

test('says that there is something to read of the time when the line was down', () => {
  const missed = { acts: [anAct('a1', 'person-warned'), anAct('a2', 'exhibit-shown')], earlier: 3, seconds: 12 };
  const lost: RoomScreen = { at: 'line-down', last: now, attempt: 1 };
  const back = inRoom(DEFENDANT, all, { missed });

  expect(announcementsBetween(lost, back)).toEqual([{ key: 'line-back' }, { key: 'missed', count: 5 }]);
  expect(keys(lost, now)).toEqual(['line-back']);
  expect(keys(back, back)).toEqual([]);
});
