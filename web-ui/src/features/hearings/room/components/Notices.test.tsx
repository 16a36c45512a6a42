// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import { aHearing, aPerson, aState, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from '../model/fixtures';
import type { LiveScreen, Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Notices } from './Notices';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.hoisted(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}, { status: 503 }));
});

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function shows(who: string, down: boolean, over: Partial<Room['state']> = {}) {
  const people = [JUDGE, CLERK, PLAINTIFF].map((one) => aPerson(one));
  const state = aState({ people, ...over });
  const me = state.people.find((one) => one.person === who) ?? aPerson(who);
  const room = {
    state,
    me,
    may: [],
    speaker: undefined,
    quality: {},
    pictures: {},
    alarm: undefined,
  } as unknown as Room;
  const live = { at: 'in-room', room } as LiveScreen;
  const off = { at: 'missing', why: 'absent' };
  const view = { screen: live, media: 'flowing', own: { microphone: off, camera: off }, switches: {} };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Notices
        screen={live}
        down={down ? ({ at: 'line-down', last: live } as never) : undefined}
        view={view as unknown as RoomView}
        visit={{} as unknown as RoomVisit}
      />
    </QueryClientProvider>,
  );
  return screen.getByRole('region').textContent;
}

const RUNNING = { recording: { state: 'running' as const, since: '2026-11-27T07:03:00Z', reason: null } };

test('judge and clerk whose line is down while it was recorded read that nothing may be', () => {
  for (const who of [JUDGE, CLERK]) {
    expect(shows(who, true, RUNNING)).toContain('nothing is being recorded');
    cleanup();
  }
});

test('nobody else reads that, and nobody where nothing was recorded', () => {
  expect(shows(PLAINTIFF, true, RUNNING)).not.toContain('recorded');
  cleanup();
  expect(shows(JUDGE, true)).not.toContain('recorded');
});

test('whom the media server has no place for reads what they can do, and the bench whom it concerns', () => {
  const people = [aPerson(JUDGE), aPerson(CLERK), aPerson(PLAINTIFF, { name: 'Lin Xiaomei', noPlace: true })];

  expect(shows(PLAINTIFF, false, { people })).toContain('no place for your sound and picture');
  cleanup();
  for (const who of [JUDGE, CLERK]) {
    expect(shows(who, false, { people })).toContain('no place for Lin Xiaomei');
    cleanup();
  }
});

const OFF = { recording: { state: 'off' as const, since: null, reason: null } };

test('judge and clerk of a session that is not recorded read that it is to be, and what they can do', () => {
  expect(shows(JUDGE, false, OFF)).toContain('not being recorded, and it is to be (AVR 1). Start the recording');
  cleanup();
  expect(shows(CLERK, false, OFF)).toContain('not being recorded, and it is to be (AVR 1). Remind the judge');
});

test('nobody else reads that, nor is it said while it is recorded, in a break, or before the session', () => {
  const paused = { recording: { state: 'paused' as const, since: '2026-11-27T07:03:00Z', reason: 'mediation' } };
  for (const [who, over] of [
    [PLAINTIFF, OFF],
    [JUDGE, RUNNING],
    [JUDGE, paused],
    [JUDGE, { ...OFF, hearing: aHearing({ state: 'paused', pausedAt: '2026-11-27T07:04:00Z', pauseReason: 'lunch' }) }],
    [JUDGE, { recording: null, hearing: aHearing({ state: 'waiting-room-open', openedAt: null }) }],
  ] as const) {
    expect(shows(who, false, over)).not.toContain('not being recorded');
    cleanup();
  }
});

test('the bench reads who sits in court without a declaration, and nobody else does', () => {
  const declaredAt = '2026-11-27T06:55:00Z';
  const people = [
    aPerson(JUDGE),
    aPerson(CLERK),
    aPerson(PLAINTIFF, { name: 'Lin Xiaomei' }),
    aPerson(DEFENDANT, { name: 'Wu Jianhua', declaredAt }),
  ];

  for (const who of [JUDGE, CLERK]) {
    const said = shows(who, false, { people });
    expect(said).toContain('without having declared to be alone and to record nothing: Lin Xiaomei.');
    cleanup();
  }
  expect(shows(PLAINTIFF, false, { people })).not.toContain('without having declared');
});
