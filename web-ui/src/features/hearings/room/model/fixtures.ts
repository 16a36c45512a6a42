import type { Breakdown, MissedAct, RoomHearing, RoomPerson, RoomState } from '@/rtc';

/** The founding case in its room, as tests tell of it. */
export const JUDGE = 'judge-1';
export const CLERK = 'clerk-1';
export const PLAINTIFF = 'plaintiff-1';
export const DEFENDANT = 'defendant-1';

export function aPerson(person: string, over: Partial<RoomPerson> = {}): RoomPerson {
  return {
    person,
    name: `name of ${person}`,
    language: 'zh-Hans',
    capacity: person.split('-')[0] as RoomPerson['capacity'],
    place: 'room',
    connected: true,
    media: true,
    noPlace: false,
    mutedByCourt: { audio: false, video: false },
    devices: { microphone: 'on', camera: 'on' },
    measure: null,
    handRaisedAt: null,
    duty: null,
    declaredAt: null,
    breakdown: null,
    ...over,
  };
}

/** A line that failed at 15:05:00 by the court's clock, and is waited for until 15:10:00. */
export function aBreakdown(over: Partial<Breakdown> = {}): Breakdown {
  return {
    lost: true,
    since: '2026-11-27T07:05:00Z',
    waitsUntil: '2026-11-27T07:10:00Z',
    cause: null,
    withoutSince: null,
    ...over,
  };
}

export function aHearing(over: Partial<RoomHearing> = {}): RoomHearing {
  return {
    id: 'hearing-1',
    caseId: 'case-1',
    caseNumber: '（2026）浙1121民初1号',
    state: 'in-session',
    startsAt: '2026-11-27T07:00:00Z',
    openedAt: '2026-11-27T07:02:00Z',
    pausedAt: null,
    pauseKind: null,
    pauseReason: null,
    silencedSince: null,
    presiding: JUDGE,
    ...over,
  };
}

export function aState(over: Partial<RoomState> = {}): RoomState {
  return {
    type: 'state',
    seq: 1,
    timeline: 40,
    now: '2026-11-27T07:05:00Z',
    hearing: aHearing(),
    people: [aPerson(JUDGE), aPerson(PLAINTIFF), aPerson(DEFENDANT)],
    showing: null,
    statements: [],
    course: null,
    objection: null,
    recording: null,
    privateRooms: [],
    gallery: null,
    word: null,
    putBack: null,
    may: [],
    ...over,
  };
}

export function anAct(id: string, kind: string, over: Partial<MissedAct> = {}): MissedAct {
  return { id, kind, at: '2026-11-27T07:04:00Z', params: {}, name: '李法官', capacity: 'judge', about: null, ...over };
}
