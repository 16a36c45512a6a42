// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { RoomState } from '@/rtc';
import { aHearing, aPerson, aState, DEFENDANT, JUDGE } from '../model/fixtures';
import type { LiveScreen, Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { WaitingRoom } from './WaitingRoom';
import { WitnessRoom } from './WitnessRoom';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('./Emblem', () => ({ Emblem: () => null }));
vi.mock('@/ui', async (original) => ({
  ...(await original<object>()),
  useCourtNow: () => Date.parse(clock.now),
  useClockTime: () => (at: string) => at.slice(11, 16),
  LegalBasis: () => null,
  CourtTime: ({ at }: { at: string }) => at,
}));
const clock = vi.hoisted(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}, { status: 503 }));
  return { now: '' };
});

beforeAll(() => startI18n('en'));
beforeEach(() => {
  clock.now = '2026-11-27T07:12:30Z';
});
afterEach(cleanup);

const NOT_BEGUN = aHearing({ state: 'waiting-room-open', openedAt: null });

function shows(over: Partial<RoomState>, at: 'waiting' | 'put-back' = 'waiting', witness = false) {
  const me = aPerson(witness ? 'witness-1' : DEFENDANT, { place: 'waiting' });
  const room = { state: aState({ people: [aPerson(JUDGE), me], ...over }), me, may: [], quality: {} };
  const live = { at, room: room as unknown as Room } as LiveScreen;
  const off = { at: 'missing', why: 'absent' };
  const view = { own: { microphone: off, camera: off }, switches: {}, underway: new Set() } as unknown as RoomView;
  const visit = {} as unknown as RoomVisit;
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      {witness ? (
        <WitnessRoom screen={live} view={view} visit={visit} />
      ) : (
        <WaitingRoom screen={live} view={view} visit={visit} pass={undefined} />
      )}
    </QueryClientProvider>,
  );
  return container.textContent;
}

test.each([false, true])(
  'after the hour it says that the court is late, by how much, and that nothing is missed (witness: %s)',
  (witness) => {
    const said = shows({ hearing: NOT_BEGUN }, 'waiting', witness);

    expect(said).toContain('Set for 07:00. The hearing has not begun; the court is 12 minutes late.');
    expect(said).toContain('You have missed nothing.');
  },
);

test.each([
  ['before the hour', '2026-11-27T06:59:00Z', NOT_BEGUN],
  ['within the first minute', '2026-11-27T07:00:59Z', NOT_BEGUN],
  ['once the court sits', '2026-11-27T07:12:30Z', aHearing()],
  ['in a break', '2026-11-27T07:12:30Z', aHearing({ state: 'paused', pausedAt: '2026-11-27T07:10:00Z' })],
])('nobody reads that the court is late %s', (_when, now, hearing) => {
  clock.now = now;
  expect(shows({ hearing })).not.toContain('late');
});

test.each([false, true])('what the court says to all who wait is read with its time (witness: %s)', (witness) => {
  const word = { text: 'The case before yours takes longer.', at: '2026-11-27T07:05:00Z' };

  expect(shows({ hearing: NOT_BEGUN, word }, 'waiting', witness)).toContain(
    'The court at 07:05: The case before yours takes longer.',
  );
});

test('whoever was put back reads why', () => {
  const putBack = { text: 'We speak about procedure', at: '2026-11-27T07:05:00Z' };

  expect(shows({ putBack }, 'put-back')).toContain('The reason: We speak about procedure');
  cleanup();
  expect(shows({}, 'put-back')).not.toContain('The reason:');
});
